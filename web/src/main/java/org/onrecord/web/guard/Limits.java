package org.onrecord.web.guard;

/**
 * How much one asker may ask of the server.
 *
 * @param perSecond   requests that an asker may send in the long run; 0: as many as they like
 * @param atOnce      requests that they may send at once before that counts
 * @param form        bytes of a request without files: the longest words and the longest search are far below
 * @param upload      bytes of a request with files
 * @param slowest     bytes a second: whoever sends or takes less is not waited for
 * @param connections that are open at once
 */
public record Limits(int perSecond, int atOnce, long form, long upload, int slowest, int connections) {

    /**
     * A page is one request, with three more on the first visit: nobody reads five a second. A team behind one proxy is told apart by name, so that
     * only those who have not signed in share a machine's share. 128 MB: a WARC file of 1,000 pages has about 60. The slowest line in use, a modem's, has
     * 3,000 bytes a second.
     */
    public static final Limits USUAL = new Limits(20, 200, 1 << 20, 128 << 20, 500, 2_000);

    public Limits {
        if (perSecond < 0 || atOnce < 1 || form < 1 || upload < 1 || slowest < 0 || connections < 1) {
            throw new IllegalArgumentException("limits that let nothing through");
        }
    }

    /** The same, but an asker may ask so often; ten times as much at once. */
    Limits often(int each) {
        return new Limits(each, Math.max(1, 10 * each), form, upload, slowest, connections);
    }

    /** The same, but a request with files may have so many MB. */
    Limits uploads(int megabytes) {
        return new Limits(perSecond, atOnce, form, (long) megabytes << 20, slowest, connections);
    }
}
