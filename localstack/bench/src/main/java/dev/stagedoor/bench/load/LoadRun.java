package dev.stagedoor.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Carries out one order. A request that is due while every connection waits for an answer is sent as soon as one is free. */
final class LoadRun {

    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Order order;
    private final Histogram latencies = new Histogram();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final long intervalNanos;
    private long due;
    private long answered;
    private long admitted;

    LoadRun(Order order) {
        this.order = order;
        this.intervalNanos = order.rate() == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / order.rate();
    }

    /**
     * What a run saw.
     *
     * @param admitted those of the answers that were 200
     */
    record Result(long answered, long admitted, long elapsedNanos, Histogram latencies) {}

    Result run() throws IOException {
        URI uri = order.request().uri();
        InetSocketAddress address = new InetSocketAddress(uri.getHost(), uri.getPort());
        if (!address.getAddress().isLoopbackAddress()) {
            throw new IOException("Load goes to loopback only, not to " + uri.getHost());
        }
        byte[] request = order.request().text().getBytes(StandardCharsets.ISO_8859_1);
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < order.connections(); i++) {
                open(selector, address, request);
            }
            long start = System.nanoTime();
            due = start;
            long end = start + TimeUnit.MILLISECONDS.toNanos(order.millis());
            long lastAnswer = start;
            for (long now = start; now < end; now = System.nanoTime()) {
                sendWhatIsDue(now);
                long before = answered;
                selector.select(this::take, waitMillis(now));
                if (answered > before) {
                    lastAnswer = now;
                } else if (now - lastAnswer > SILENCE_NANOS) {
                    throw new IOException("No answer from " + uri + " within 5 s");
                }
            }
            long elapsed = System.nanoTime() - start;
            selector.keys().forEach(LoadRun::close);
            return new Result(answered, admitted, elapsed, latencies);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void open(Selector selector, InetSocketAddress address, byte[] request) throws IOException {
        SocketChannel channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Connection connection = new Connection(channel, request);
        channel.register(selector, SelectionKey.OP_READ, connection);
        idle.add(connection);
    }

    private void sendWhatIsDue(long now) throws IOException {
        while (!idle.isEmpty() && due <= now) {
            idle.poll().send();
            due += intervalNanos;
        }
    }

    /** At least 1: 0 would wait for ever. */
    private long waitMillis(long now) {
        return idle.isEmpty() || intervalNanos == 0 ? 100 : Math.max(1, TimeUnit.NANOSECONDS.toMillis(due - now));
    }

    private void take(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            int status = connection.receive();
            if (status == 0) {
                return;
            }
            if (status != 200 && !(status == 429 && order.mayBeThrottled())) {
                throw new IOException("Expected 200, got " + status);
            }
            latencies.record(System.nanoTime() - connection.sentAt());
            answered++;
            admitted += status == 200 ? 1 : 0;
            if (intervalNanos == 0) {
                connection.send();
            } else {
                idle.add(connection);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
