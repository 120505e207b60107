package dev.stagedoor.emulator.lambda.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;

/** Unzips a deployment package within bounds: nothing leaves the directory, nothing grows beyond Lambda's quota. */
final class ZipExtractor {

    private static final long MAX_UNZIPPED = 262_144_000;
    private static final int MAX_ENTRIES = 65_535;
    private static final int MAX_DEPTH = 64;

    private final Path directory;
    private long unzipped;

    ZipExtractor(Path directory) {
        this.directory = directory;
    }

    /**
     * @throws InvalidParameterValueException if this is no zip, or not one that Lambda takes
     * @throws IOException if the disk does not take it
     */
    void extract(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            if (file.size() == 0) {
                throw new InvalidParameterValueException("Uploaded file must be a non-empty zip");
            }
            if (file.size() > MAX_ENTRIES) {
                throw new InvalidParameterValueException(
                        "The Stagedoor emulator takes at most " + MAX_ENTRIES + " files in a deployment package");
            }
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                Path target = target(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (InputStream content = file.getInputStream(entry)) {
                        copy(content, target);
                    }
                }
            }
        } catch (ZipException | FileAlreadyExistsException e) {
            throw new InvalidParameterValueException(
                    "Could not unzip uploaded file. Please check your file, then try to upload again.");
        }
    }

    private Path target(String name) {
        try {
            Path target = directory.resolve(name).normalize();
            if (target.startsWith(directory) && target.getNameCount() - directory.getNameCount() <= MAX_DEPTH) {
                return target;
            }
        } catch (InvalidPathException e) {
            // Refused below, like any other name that is no file of the package.
        }
        throw new InvalidParameterValueException("The deployment package has a file outside of it, or more"
                + " than " + MAX_DEPTH + " folders deep: " + name);
    }

    private void copy(InputStream content, Path target) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream output = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                unzipped += n;
                if (unzipped > MAX_UNZIPPED) {
                    throw new InvalidParameterValueException(
                            "Unzipped size must be smaller than " + MAX_UNZIPPED + " bytes");
                }
                output.write(buffer, 0, n);
            }
        }
    }
}
