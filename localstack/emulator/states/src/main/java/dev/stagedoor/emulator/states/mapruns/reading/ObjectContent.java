package dev.stagedoor.emulator.states.mapruns.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import io.netty.buffer.ByteBufInputStream;
import io.vertx.core.buffer.Buffer;

/** The content of an object, read as it stands in S3's buffer and unpacked on the way; bounded. */
final class ObjectContent extends FilterInputStream {

    /** A megabyte can be packed into a kilobyte; so much is read in a few seconds. */
    private static final long MOST = 256L << 20;

    private long read;

    private ObjectContent(InputStream in) {
        super(in);
    }

    /** @param key whose ending says how the content is packed */
    static InputStream of(Buffer content, String key) throws IOException {
        InputStream bytes = new ByteBufInputStream(content.getByteBuf());
        String name = key.toLowerCase(Locale.ROOT);
        if (name.endsWith(".zst")) {
            throw new ItemReaderException("The Stagedoor emulator does not unpack " + key + " (ZSTD).");
        }
        return new ObjectContent(name.endsWith(".gz") ? new GZIPInputStream(bytes, 64 * 1024) : bytes);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int got = super.read(bytes, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > MOST) {
            throw new ItemReaderException("The Stagedoor emulator reads at most 256 MiB of one object.");
        }
    }
}
