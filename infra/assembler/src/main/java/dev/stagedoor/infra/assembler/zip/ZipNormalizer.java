package dev.stagedoor.infra.assembler.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip anew so that equal sources give equal bytes: entries sorted by name, one fixed time, no comments, no folders, and
 * Quarkus's keys numbered in one order.
 */
public final class ZipNormalizer {

    /** The earliest time that a zip can hold. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 0);
    /** Lambda's own limit of an unpacked function, https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html. */
    private static final long MAX_UNPACKED_BYTES = 250L * 1024 * 1024;

    private ZipNormalizer() {}

    /**
     * @throws InvalidZipException if the file is not a zip that Lambda takes
     */
    public static byte[] normalize(Path zip) {
        if (!Files.isRegularFile(zip)) {
            throw new InvalidZipException("There is no file " + zip + ". Build the service first: ./mvnw package.");
        }
        try (ZipFile in = new ZipFile(zip.toFile())) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                out.setLevel(Deflater.DEFAULT_COMPRESSION);
                copy(in, out);
            }
            return bytes.toByteArray();
        } catch (ZipException e) {
            throw new InvalidZipException(zip + " is not a zip: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(ZipFile in, ZipOutputStream out) throws IOException {
        List<? extends ZipEntry> entries = in.stream().filter(entry -> !entry.isDirectory())
                .sorted(Comparator.comparing(ZipEntry::getName)).toList();
        RecordedKeys keys = new RecordedKeys();
        Set<String> names = new HashSet<>();
        long total = 0;
        for (ZipEntry entry : entries) {
            if (!names.add(entry.getName())) {
                throw new InvalidZipException(in.getName() + " holds " + entry.getName() + " twice.");
            }
            byte[] content = in.getInputStream(entry).readNBytes((int) (MAX_UNPACKED_BYTES - total) + 1);
            total += content.length;
            if (total > MAX_UNPACKED_BYTES) {
                throw new InvalidZipException(
                        in.getName() + " is larger than 250 MB when unpacked, more than Lambda takes.");
            }
            write(entry.getName(), keys.renumber(entry.getName(), content), out);
        }
    }

    private static void write(String name, byte[] content, ZipOutputStream out) throws IOException {
        ZipEntry copy = new ZipEntry(name);
        copy.setTimeLocal(TIME);
        if (name.endsWith(".jar")) {
            // It is compressed already: to try again makes it a seventh smaller and takes five times as long.
            CRC32 checksum = new CRC32();
            checksum.update(content);
            copy.setMethod(ZipEntry.STORED);
            copy.setSize(content.length);
            copy.setCrc(checksum.getValue());
        }
        out.putNextEntry(copy);
        out.write(content);
        out.closeEntry();
    }
}
