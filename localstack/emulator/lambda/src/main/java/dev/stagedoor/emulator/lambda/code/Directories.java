package dev.stagedoor.emulator.lambda.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories of the emulator's own. */
public final class Directories {

    private Directories() {}

    /**
     * Makes the files in a directory read-only. The directories stay as they are: a person must be able to delete them by hand.
     */
    static void protect(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .forEach(path -> path.toFile().setWritable(false, false));
        }
    }

    /** Deletes a file, or a directory with everything in it, if it is there. Links are deleted, not followed. */
    public static void delete(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> found = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path file : found) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + path, e);
        }
    }
}
