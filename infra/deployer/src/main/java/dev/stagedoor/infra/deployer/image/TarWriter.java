package dev.stagedoor.infra.deployer.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes a tar in the ustar form, with nothing in it that depends on the machine: no times, no owners.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html">pax, ustar interchange format</a>
 */
final class TarWriter {

    private static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final int PREFIX_LENGTH = 155;

    private final OutputStream out;

    TarWriter(OutputStream out) {
        this.out = out;
    }

    void file(String path, byte[] content) throws IOException {
        header(path, content.length, '0', "0000644");
        out.write(content);
        out.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }

    /** Two empty blocks end an archive. */
    void end() throws IOException {
        out.write(new byte[2 * BLOCK]);
    }

    private void header(String path, int size, char type, String mode) throws IOException {
        int split = split(path);
        byte[] header = new byte[BLOCK];
        put(header, 0, split == 0 ? path : path.substring(split + 1));
        put(header, 100, mode);
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        put(header, 124, String.format(Locale.ROOT, "%011o", size));
        put(header, 136, "00000000000");
        put(header, 148, "        ");
        header[156] = (byte) type;
        put(header, 257, "ustar");
        put(header, 263, "00");
        put(header, 345, path.substring(0, split));
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xff;
        }
        put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        out.write(header);
    }

    /** Where to part a long path into prefix and name; 0 if it fits as a name. */
    private static int split(String path) {
        int length = path.getBytes(StandardCharsets.UTF_8).length;
        if (length <= NAME_LENGTH) {
            return 0;
        }
        int slash = path.indexOf('/', Math.max(1, path.length() - NAME_LENGTH - 1));
        if (length != path.length() || slash < 1 || slash > PREFIX_LENGTH) {
            throw new IllegalArgumentException("A tar cannot hold this path: " + path);
        }
        return slash;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
