package dev.stagedoor.acceptance.target;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import dev.stagedoor.infra.assembler.Assembler;
import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.deployer.Deployer;
import dev.stagedoor.infra.deployer.Distribution;
import dev.stagedoor.infra.deployer.console.PlainConsole;
import dev.stagedoor.infra.deployer.target.Options;

/**
 * The distribution with one line changed, as after an edit and a build: a text in the class files of the bookings functions is replaced
 * by another of the same length, or a line of the definition by another, and everything is assembled anew.
 */
public final class ChangedDistribution {

    private final Target target;
    private final Path original;
    private final Path folder;
    private final Map<String, Path> code = new TreeMap<>();
    private Path project = StagedoorCommand.root();

    private ChangedDistribution(Target target, Path original, Path folder) throws IOException {
        this.target = target;
        this.original = original;
        this.folder = folder;
        Path assembled = original.resolve("assembled");
        Assembly.read(assembled).contents().code()
                .forEach((parameter, zip) -> code.put(parameter, assembled.resolve(zip.file())));
    }

    public static ChangedDistribution of(Target target) throws IOException {
        Path state = target.command().state();
        Path run = state.resolve("run").resolve(Files.readString(state.resolve("current")).strip());
        return new ChangedDistribution(target, run, Files.createTempDirectory(state, "changed"));
    }

    /** Replaces a text in a file of {@code infra/} or {@code gateway-config/}. */
    public ChangedDistribution replaceInDefinition(String file, String before, String after) throws IOException {
        if (project.equals(StagedoorCommand.root())) {
            project = folder.resolve("project");
            copy("infra", "gateway-config");
        }
        String text = Files.readString(project.resolve(file));
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " has no " + before);
        }
        Files.writeString(project.resolve(file), text.replace(before, after));
        return this;
    }

    private void copy(String... folders) throws IOException {
        for (String name : folders) {
            try (Stream<Path> files = Files.walk(StagedoorCommand.root().resolve(name))) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(yaml|vtl|asl\\.json)")).toList()) {
                    Path copy = project.resolve(StagedoorCommand.root().relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** Replaces a text in every class of the bookings functions' zip. */
    public ChangedDistribution replaceInFunction(String before, String after) throws IOException {
        if (before.length() != after.length()) {
            throw new IllegalArgumentException("A constant in a class file keeps its length");
        }
        byte[] changed = replaceInZip(Files.readAllBytes(code.get("BookingsCode")), before, after);
        code.put("BookingsCode", Files.write(folder.resolve("function.zip"), changed));
        return this;
    }

    /** Deploys it with the deployer that the command uses. */
    public void deploy() throws IOException {
        Path assembled = folder.resolve("assembled");
        new Assembler(project).assemble(code, assembled);
        Distribution distribution = new Distribution(assembled, original.resolve("images"),
                original.resolve("season"));
        Options options = Options.of(dev.stagedoor.infra.deployer.target.Target.EMBEDDED)
                .withEndpoint(URI.create(target.output("EndpointUrl")));
        try (Deployer deployer = new Deployer(options, distribution, new PlainConsole(System.out))) {
            deployer.deploy();
        }
    }

    private static byte[] replaceInZip(byte[] zip, String before, String after) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory()) {
                    // Quarkus writes some of them twice.
                    continue;
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                boolean ours = Stream.of("stagedoor-", "bookings").anyMatch(entry.getName()::contains);
                if (entry.getName().endsWith(".jar") && ours) {
                    content = replaceInZip(content, before, after);
                } else if (entry.getName().endsWith(".class")) {
                    content = new String(content, StandardCharsets.ISO_8859_1).replace(before, after)
                            .getBytes(StandardCharsets.ISO_8859_1);
                }
                to.write(content);
            }
        }
        return out.toByteArray();
    }
}
