package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.stagedoor.infra.assembler.Assembler;
import dev.stagedoor.infra.assembler.output.Assembly;

/** The theatre's own definition, assembled once with a small zip in the place of the functions; tests only read it. */
public final class TestAssembly {

    private static final Assembly ONCE = assemble();

    private TestAssembly() {}

    public static Assembly read() {
        return ONCE;
    }

    private static Assembly assemble() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-assembly")), "");
            Path zip = folder.resolve("function.zip");
            try (OutputStream file = Files.newOutputStream(zip); ZipOutputStream out = new ZipOutputStream(file)) {
                out.putNextEntry(new ZipEntry("A.class"));
                out.write(1);
            }
            return new Assembler(Path.of("../..")).assemble(
                    Map.of("AdmissionsCode", zip, "BookingsCode", zip, "PartnersCode", zip, "PaymentsCode", zip,
                            "PricesCode", zip),
                    folder.resolve("assembled"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
