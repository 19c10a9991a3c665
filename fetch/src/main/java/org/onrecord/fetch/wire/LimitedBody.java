package org.onrecord.fetch.wire;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes a body up to a limit, and hangs up there. */
final class LimitedBody implements HttpResponse.BodySubscriber<LimitedBody.Taken> {

    /** @param whole false: there was more */
    record Taken(byte[] bytes, boolean whole) { }

    private final CompletableFuture<Taken> taken = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int limit;
    private Flow.Subscription subscription;

    /** @param limit negative: not even the beginning is wanted */
    LimitedBody(int limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<Taken> getBody() {
        return taken;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (limit < 0) {
            end(false);
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] some = new byte[Math.min(buffer.remaining(), limit - bytes.size())];
            buffer.get(some);
            bytes.writeBytes(some);
            if (buffer.hasRemaining() && !taken.isDone()) {
                end(false);
            }
        }
    }

    @Override
    public void onError(Throwable failure) {
        taken.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        taken.complete(new Taken(bytes.toByteArray(), true));
    }

    private void end(boolean whole) {
        subscription.cancel();
        taken.complete(new Taken(bytes.toByteArray(), whole));
    }
}
