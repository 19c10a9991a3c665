package org.onrecord.ingest.text;

import java.nio.charset.StandardCharsets;

/**
 * UTF-8 with bytes of Windows-1252 between its characters, as when a quotation was pasted into a page by a system that knew no other
 * encoding. Each byte is read as what it is: a well-formed character as UTF-8, the beginning of one that breaks off as U+FFFD,
 * another byte beyond ASCII as Windows-1252.
 *
 * @param pasted how many bytes were read as Windows-1252
 * @param broken how many characters break off or have no meaning
 */
record Patchwork(String text, int pasted, int broken) {

    static Patchwork of(byte[] bytes, int from) {
        StringBuilder text = new StringBuilder(bytes.length - from);
        int pasted = 0;
        int broken = 0;
        int i = from;
        while (i < bytes.length) {
            int bad = Utf8.firstBad(bytes, i, bytes.length);
            int end = bad < 0 ? bytes.length : bad;
            text.append(new String(bytes, i, end - i, StandardCharsets.UTF_8));
            i = end;
            if (i < bytes.length) {
                int begun = Utf8.begun(bytes, i, bytes.length);
                boolean meaningless = begun > 1 || i + begun == bytes.length && begun > 0 || PlainBytes.isUndefined(bytes[i]);
                text.append(meaningless ? "\uFFFD" : new String(bytes, i, 1, Encoding.WINDOWS_1252.charset()));
                broken += meaningless ? 1 : 0;
                pasted += meaningless ? 0 : 1;
                i += Math.max(1, begun);
            }
        }
        return new Patchwork(text.toString(), pasted, broken);
    }

    String note() {
        String some = pasted == 0 ? "" : pasted + (pasted == 1 ? " byte of" : " bytes of") + " windows-1252 in UTF-8, read as such";
        String rest = broken == 0 ? "" : broken + (broken == 1 ? " character" : " characters") + " of UTF-8 broken off, now U+FFFD";
        return some.isEmpty() || rest.isEmpty() ? some + rest : some + "; " + rest;
    }
}
