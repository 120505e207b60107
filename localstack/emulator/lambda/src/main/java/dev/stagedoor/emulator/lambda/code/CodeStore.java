package dev.stagedoor.emulator.lambda.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import dev.stagedoor.emulator.core.Sha256;

/**
 * Unzipped packages on disk, by the hash of the zip: functions that come from the same zip share one directory. A package stays
 * as long as somebody holds it. Thread-safe; the methods that touch the disk say so, and hold no lock meanwhile.
 */
public final class CodeStore {

    private final Path directory;
    private final AtomicLong counter = new AtomicLong();
    private final Map<String, Held> packages = new HashMap<>();

    private static final class Held {
        private final CodePackage code;
        private int holders = 1;

        private Held(CodePackage code) {
            this.code = code;
        }
    }

    public CodeStore(Path directory) {
        this.directory = directory;
    }

    /**
     * Unzips a package, unless it is there already, and holds it once. Blocks.
     *
     * @throws dev.stagedoor.emulator.lambda.error.InvalidParameterValueException if it is no zip that Lambda takes
     */
    public CodePackage hold(byte[] zip) {
        String sha256 = Base64.getEncoder().encodeToString(Sha256.hash(zip));
        CodePackage known = holdKnown(sha256);
        if (known != null) {
            return known;
        }
        CodePackage made = unzip(zip, sha256);
        CodePackage held = holdFirst(made);
        if (held != made) {
            Directories.delete(made.root());
        }
        return held;
    }

    private synchronized CodePackage holdKnown(String sha256) {
        Held held = packages.get(sha256);
        if (held == null) {
            return null;
        }
        held.holders++;
        return held.code;
    }

    private synchronized CodePackage holdFirst(CodePackage made) {
        CodePackage known = holdKnown(made.sha256());
        if (known == null) {
            packages.put(made.sha256(), new Held(made));
            return made;
        }
        return known;
    }

    /** Holds a package once more. */
    public synchronized void holdAgain(CodePackage code) {
        packages.get(code.sha256()).holders++;
    }

    /** Ends one hold; the last one deletes the directory. Blocks. */
    public void release(CodePackage code) {
        if (isLast(code)) {
            Directories.delete(code.root());
        }
    }

    private synchronized boolean isLast(CodePackage code) {
        Held held = packages.get(code.sha256());
        boolean last = --held.holders == 0;
        if (last) {
            packages.remove(code.sha256());
        }
        return last;
    }

    private CodePackage unzip(byte[] zip, String sha256) {
        String name = "package-" + counter.incrementAndGet();
        Path root = directory.resolve(name);
        Path file = directory.resolve(name + ".zip");
        try {
            Files.createDirectories(root);
            Files.write(file, zip);
            new ZipExtractor(root).extract(file);
            // All sandboxes of a version share them, and a version never changes.
            Directories.protect(root);
            return new CodePackage(sha256, zip.length, root, classPath(root));
        } catch (IOException e) {
            Directories.delete(root);
            throw new UncheckedIOException("Cannot unzip a deployment package into " + root + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            Directories.delete(root);
            throw e;
        } finally {
            Directories.delete(file);
        }
    }

    private static List<Path> classPath(Path root) throws IOException {
        List<Path> classPath = new ArrayList<>();
        classPath.add(root);
        Path lib = root.resolve("lib");
        if (Files.isDirectory(lib)) {
            try (Stream<Path> files = Files.list(lib)) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(classPath::add);
            }
        }
        return List.copyOf(classPath);
    }
}
