package dev.stagedoor.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What earlier runs left behind. */
public final class Runs {

    private Runs() {}

    /** Deletes copies other than ours, and the emulator's files of a run that was killed. Only while nothing runs. */
    public static void removeUnused(Home home) throws IOException {
        try (Stream<Path> copies = Files.list(home.state().resolve("run"))) {
            for (Path copy : copies.filter(c -> !c.getFileName().equals(home.run().getFileName())).toList()) {
                delete(copy);
            }
        }
        if (Files.exists(home.workDirectory())) {
            delete(home.workDirectory());
        }
        Files.createDirectories(home.workDirectory());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
