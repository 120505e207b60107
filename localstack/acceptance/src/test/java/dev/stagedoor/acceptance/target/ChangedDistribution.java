package dev.stagedoor.acceptance.target;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import dev.stagedoor.infra.assembler.Assembler;
import dev.stagedoor.infra.deployer.Deployer;
import dev.stagedoor.infra.deployer.Distribution;
import dev.stagedoor.infra.deployer.Options;
import dev.stagedoor.infra.deployer.console.PlainConsole;

/**
 * The distribution with one line of a handler changed, as after an edit and a build: a text in the class files is replaced by
 * another of the same length, and everything is assembled anew.
 */
public final class ChangedDistribution {

    private final Target target;
    private final Path original;
    private final Path folder;

    private ChangedDistribution(Target target, Path original, Path folder) {
        this.target = target;
        this.original = original;
        this.folder = folder;
    }

    public static ChangedDistribution of(Target target) throws IOException {
        Path state = target.command().state();
        Path run = state.resolve("run").resolve(Files.readString(state.resolve("current")).strip());
        return new ChangedDistribution(target, run, Files.createTempDirectory(state, "changed"));
    }

    /** Replaces a text in every class of the function's zip. */
    public ChangedDistribution replaceInFunction(String before, String after) throws IOException {
        if (before.length() != after.length()) {
            throw new IllegalArgumentException("A constant in a class file keeps its length");
        }
        byte[] changed = replaceInZip(Files.readAllBytes(original.resolve("functions/function.zip")), before, after);
        Files.write(folder.resolve("function.zip"), changed);
        return this;
    }

    /** Deploys it with the deployer that the command uses. */
    public void deploy() throws IOException {
        Path assembled = folder.resolve("assembled");
        new Assembler(StagedoorCommand.root()).assemble(Map.of("BookingsCode", folder.resolve("function.zip")),
                assembled);
        Distribution distribution = new Distribution(assembled, original.resolve("images"),
                original.resolve("season"));
        Options options = Options.of(dev.stagedoor.infra.deployer.Target.EMBEDDED)
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
