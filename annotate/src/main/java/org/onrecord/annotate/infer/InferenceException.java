package org.onrecord.annotate.infer;

/** The native network refused what should be impossible to refuse: a fault of this program or its build, not of the input. */
public final class InferenceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InferenceException(String message, Throwable cause) {
        super(message, cause);
    }
}
