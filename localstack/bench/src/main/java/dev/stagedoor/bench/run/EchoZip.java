package dev.stagedoor.bench.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

/** The deployment package of {@link Echo}: its class file, and the library of its interface under {@code lib/}. */
final class EchoZip {

    private EchoZip() {}

    static byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            String entry = Echo.class.getName().replace('.', '/') + ".class";
            zip.putNextEntry(new ZipEntry(entry));
            try (InputStream classFile = Echo.class.getResourceAsStream("/" + entry)) {
                classFile.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry("lib/aws-lambda-java-core.jar"));
            Files.copy(Path.of(RequestStreamHandler.class.getProtectionDomain().getCodeSource().getLocation().toURI()),
                    zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
