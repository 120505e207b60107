package dev.stagedoor.infra.assembler.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes two Quarkus builds of the same sources equal. Quarkus hands values from one build step's class to another's under keys that
 * it numbers ({@code proxykey20}) in the order in which its parallel steps happen to run; nothing else differs. Here the keys of
 * one application are numbered anew in the order in which they are seen, so the classes must come in one order.
 */
final class RecordedKeys {

    private static final String FOLDER = "io/quarkus/runner/recorded/";
    private static final Pattern KEY = Pattern.compile("proxykey[0-9]+");
    private static final int UTF8 = 1;

    private final Map<String, String> names = new HashMap<>();

    /** The entry's content, with keys of ours if it is a class of recorded values. */
    byte[] renumber(String entry, byte[] content) throws IOException {
        return entry.startsWith(FOLDER) && entry.endsWith(".class") ? renumber(content) : content;
    }

    /** Only constants of the pool change; nothing in a class file points at a byte. See JVMS 4.4. */
    private byte[] renumber(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(classFile.length + 64);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(in.readLong());
        int count = in.readUnsignedShort();
        out.writeShort(count);
        for (int index = 1; index < count; index++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            if (tag == UTF8) {
                String text = in.readUTF();
                out.writeUTF(KEY.matcher(text).matches() ? name(text) : text);
            } else {
                out.write(in.readNBytes(size(tag)));
                index += takesTwoIndexes(tag) ? 1 : 0;
            }
        }
        in.transferTo(out);
        return bytes.toByteArray();
    }

    private String name(String key) {
        return names.computeIfAbsent(key, k -> "proxykey" + (names.size() + 1));
    }

    private static int size(int tag) {
        return switch (tag) {
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            default ->
                throw new InvalidZipException("A class of recorded values has a constant of unknown kind " + tag);
        };
    }

    private static boolean takesTwoIndexes(int tag) {
        return tag == 5 || tag == 6;
    }
}
