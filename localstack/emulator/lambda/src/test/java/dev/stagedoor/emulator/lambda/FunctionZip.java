package dev.stagedoor.emulator.lambda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import com.amazonaws.services.lambda.runtime.Context;
import dev.stagedoor.emulator.core.process.ChildProcesses;

/** A deployment package, compiled from source when a test needs it. */
final class FunctionZip {

    private static final Map<String, byte[]> COMPILED = new HashMap<>();

    private FunctionZip() {}

    /** A stream handler {@code app.Handler} with that body; it has {@code in}, {@code out} and {@code context}. */
    static byte[] streamHandler(String body) {
        return of("app.Handler", """
                package app;
                import java.io.*;
                import java.util.*;
                import java.nio.charset.StandardCharsets;
                import com.amazonaws.services.lambda.runtime.*;
                public class Handler implements RequestStreamHandler {
                    static int count;
                    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
                        %s
                    }
                    static void write(OutputStream out, String text) throws IOException {
                        out.write(text.getBytes(StandardCharsets.UTF_8));
                    }
                }
                """.formatted(body));
    }

    /** The zip of one class. */
    static synchronized byte[] of(String className, String source) {
        return COMPILED.computeIfAbsent(source, s -> zip(compile(className, s)));
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Class files by their names in a zip. */
    static Map<String, byte[]> compile(String className, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> output = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        JavaFileManager files = new ForwardingJavaFileManager<>(compiler.getStandardFileManager(null, null, null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind,
                    FileObject sibling) {
                ByteArrayOutputStream bytes = output.computeIfAbsent(name.replace('.', '/') + ".class",
                        n -> new ByteArrayOutputStream());
                return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
                    @Override
                    public ByteArrayOutputStream openOutputStream() {
                        return bytes;
                    }
                };
            }
        };
        JavaFileObject file = new SimpleJavaFileObject(URI.create("mem:///" + className.replace('.', '/') + ".java"),
                JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        boolean compiled = compiler.getTask(null, files, problem -> problems.add(problem.toString()),
                List.of("-classpath", ChildProcesses.location(Context.class).toString(), "--release", "17"), null,
                List.of(file)).call();
        if (!compiled) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        output.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }
}
