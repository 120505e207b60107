package dev.stagedoor.bench.load;

import java.io.IOException;

/** Something that puts load on an endpoint for a while: our own client, or wrk. */
public interface Load extends AutoCloseable {

    /** Its name in the table's title: figures of two clients never stand in one table. */
    String name();

    /** @throws IOException if any answer was not the expected one */
    Sample run(Request request, int connections, long millis) throws IOException;

    @Override
    void close();

    /** @param p50Millis median latency; @param p99Millis the latency that 99 of 100 requests do not exceed */
    record Sample(double requestsPerSecond, double p50Millis, double p99Millis) {}
}
