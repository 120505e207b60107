package dev.stagedoor.infra.assembler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.assembler.zip.InvalidZipException;

/** The Maven step: {@code AssemblerMain PROJECT OUT [NAME=function.zip ...]}. */
public final class AssemblerMain {

    private AssemblerMain() {}

    public static void main(String[] args) throws IOException {
        // Velocity logs through SLF4J and has nothing to say here.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        if (args.length < 2) {
            throw new IllegalArgumentException("Usage: AssemblerMain PROJECT OUT [NAME=function.zip ...]");
        }
        Map<String, Path> code = new LinkedHashMap<>();
        for (int i = 2; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("Not NAME=function.zip: " + args[i]);
            }
            code.put(args[i].substring(0, equals), Path.of(args[i].substring(equals + 1)));
        }
        try {
            Assembly assembly = new Assembler(Path.of(args[0])).assemble(code, Path.of(args[1]));
            System.out.printf("Assembled %d templates and %d zips into %s%n", assembly.contents().nested().size() + 2,
                    code.size(),
                    assembly.folder());
        } catch (DefinitionException | InvalidZipException e) {
            // In Maven's form of an error, one line each, before Maven's own report of the exception.
            e.getMessage().lines().forEach(line -> System.err.println("[ERROR] " + line));
            throw e;
        }
    }
}
