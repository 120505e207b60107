package dev.stagedoor.emulator.containers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes tar archives for tests. */
public final class Tar {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Tar file(String name, byte[] content) {
        return entry(name, '0', content);
    }

    public Tar entry(String name, char type, byte[] content) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 124, String.format("%011o", content.length));
        header[156] = (byte) type;
        put(header, 257, "ustar");
        bytes.writeBytes(header);
        bytes.writeBytes(content);
        bytes.writeBytes(new byte[(512 - content.length % 512) % 512]);
        return this;
    }

    public byte[] bytes() {
        byte[] all = java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() + 1024);
        return all;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(value, 0, header, at, value.length);
    }
}
