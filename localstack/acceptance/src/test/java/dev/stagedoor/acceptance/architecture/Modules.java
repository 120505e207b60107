package dev.stagedoor.acceptance.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The modules of the root POM that have code, so that a rule holds for a new one without anybody naming it.
 *
 * @param folders from the root, such as {@code services/shows}
 */
record Modules(Path root, List<String> folders) {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final String SERVICES = "services/";
    private static final String EMULATOR = "localstack/emulator/";
    /** Those that emulate no service of AWS. */
    private static final Set<String> HOUSE = Set.of("launcher", "core", "lambda-sandbox", "server", "junit");

    static Modules of(Path root) throws IOException {
        List<String> all = MODULE.matcher(Files.readString(root.resolve("pom.xml"))).results()
                .map(module -> module.group(1)).toList();
        return new Modules(root,
                all.stream().filter(m -> Files.isDirectory(root.resolve(m + "/src/main/java"))).toList());
    }

    Path classes(String folder) {
        return root.resolve(folder).resolve(Path.of("target", "classes"));
    }

    /** The root package of a module. */
    String packageOf(String folder) {
        String name = folder.replace("lambda-sandbox", "sandbox").replaceFirst("^(services|localstack)/", "");
        return "dev.stagedoor." + name.replace('/', '.');
    }

    /** The services behind the gateway. */
    List<String> services() {
        return folders.stream().filter(m -> m.startsWith(SERVICES)).map(this::packageOf).toList();
    }

    /** The modules of the emulator that are services of AWS. */
    List<String> emulated() {
        return folders.stream().filter(m -> m.startsWith(EMULATOR))
                .filter(m -> !HOUSE.contains(m.substring(EMULATOR.length()))).map(this::packageOf).toList();
    }
}
