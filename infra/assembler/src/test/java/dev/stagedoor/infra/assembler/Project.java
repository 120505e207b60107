package dev.stagedoor.infra.assembler;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small, correct project in a folder of its own, for tests that change one thing in it. */
public final class Project {

    private static final Path CORRECT = Path.of("src/test/resources/project");

    private final Path folder;

    private Project(Path folder) {
        this.folder = folder;
    }

    public static Project in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(CORRECT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(CORRECT.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new Project(folder);
    }

    /** Replaces a text that must be there. */
    public Project change(String file, String old, String replacement) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not hold: " + old);
        }
        Files.writeString(path, text.replace(old, replacement));
        return this;
    }

    public Project write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return this;
    }

    /** The mistakes that the assembler finds, each as file:line: message. */
    public List<String> problems() {
        try {
            new Assembler(folder).check();
            return List.of();
        } catch (DefinitionException e) {
            return e.problems().stream().map(Object::toString).toList();
        }
    }

    /** Assembles with a zip that holds the given content. */
    public Map<String, String> assemble(String code) throws IOException {
        Path zip = zip("function.zip", Map.of("A.class", code));
        Path out = folder.resolve("target/assembled");
        new Assembler(folder).assemble(Map.of("EchoCode", zip), out);
        return Map.of("template", Files.readString(out.resolve("template.json")), "gateway",
                Files.readString(out.resolve("stacks/gateway.json")), "functions",
                Files.readString(out.resolve("stacks/functions.json")));
    }

    public Path zip(String name, Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    public Path folder() {
        return folder;
    }
}
