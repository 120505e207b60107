package dev.stagedoor.emulator.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The directory of one run, readable by its owner only; it goes with the run. */
record WorkDirectory(Path path) {

    private static final Logger LOG = Logger.getLogger(WorkDirectory.class.getName());

    /** @param parent null takes the system's temporary directory */
    static WorkDirectory create(Path parent) {
        try {
            if (parent == null) {
                return new WorkDirectory(Files.createTempDirectory("stagedoor-"));
            }
            Files.createDirectories(parent);
            return new WorkDirectory(Files.createTempDirectory(parent.toAbsolutePath(), "run-"));
        } catch (IOException e) {
            throw new UncheckedIOException("The work directory cannot be made: " + e.getMessage(), e);
        }
    }

    /** Deletes it with all that is in it; links are not followed. */
    void delete() {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "Not all of " + path + " could be deleted");
        }
    }
}
