package dev.stagedoor.emulator.containers.ecs.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;

/**
 * What an image's configuration says about its process. Only {@code java [options] -jar FILE [arguments]} runs here.
 *
 * @param jvmOptions what stands between {@code java} and {@code -jar}
 * @param jar path in the image, as written
 */
record ImageConfig(List<String> jvmOptions, String jar, List<String> arguments, Map<String, String> environment,
        String workingDirectory) {

    static ImageConfig read(Path file) throws IOException, CannotStartException {
        JsonNode config = Json.parse(Files.readAllBytes(file)).path("config");
        List<String> command = new ArrayList<>();
        config.path("Entrypoint").forEach(word -> command.add(word.asText()));
        config.path("Cmd").forEach(word -> command.add(word.asText()));
        int jar = command.indexOf("-jar");
        if (command.isEmpty() || !(command.get(0).equals("java") || command.get(0).endsWith("/java")) || jar < 0
                || jar + 1 >= command.size()) {
            throw new CannotStartException("CannotStartContainerError: an image runs here only if its entry point is"
                    + " `java [options] -jar FILE`; this one has " + command);
        }
        Map<String, String> environment = new LinkedHashMap<>();
        config.path("Env").forEach(variable -> {
            String[] parts = variable.asText().split("=", 2);
            environment.put(parts[0], parts.length == 2 ? parts[1] : "");
        });
        return new ImageConfig(List.copyOf(command.subList(1, jar)), command.get(jar + 1),
                List.copyOf(command.subList(jar + 2, command.size())), environment,
                config.path("WorkingDir").asText("/"));
    }
}
