package dev.stagedoor.acceptance.lambda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

/** Functions of the scenarios, without any framework, and the zip that holds them. */
public final class Handlers {

    private Handlers() {}

    /** Answers with what it is asked, or does what it is told: {@code "sleep"}, {@code "exit"}, {@code "throw"}. */
    public static final class Obedient implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
            String order = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            switch (order) {
                case "\"sleep\"" -> sleep();
                case "\"exit\"" -> System.exit(7);
                case "\"throw\"" -> throw new IllegalArgumentException("as you wish");
                case "\"environment\"" -> order = '"' + String.join(",", System.getenv().keySet()) + '"';
                default -> System.out.println("obeyed " + order);
            }
            output.write(order.getBytes(StandardCharsets.UTF_8));
        }

        private static void sleep() {
            try {
                Thread.sleep(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends its own process in the middle of every request. */
    public static final class Dying implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) {
            Runtime.getRuntime().halt(7);
        }
    }

    public static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Class<?> handler : List.of(Obedient.class, Dying.class)) {
                String entry = handler.getName().replace('.', '/') + ".class";
                zip.putNextEntry(new ZipEntry(entry));
                try (InputStream classFile = Handlers.class.getResourceAsStream("/" + entry)) {
                    classFile.transferTo(zip);
                }
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
