package dev.stagedoor.infra.assembler.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.infra.assembler.yaml.Position;

/** Which source line each line of an assembled template comes from. */
public final class SourceMap {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Position> lines;

    public SourceMap(List<Position> lines) {
        this.lines = List.copyOf(lines);
    }

    /** @param line of the assembled template, counted from 1 */
    public Optional<Position> source(int line) {
        return line >= 1 && line <= lines.size() ? Optional.of(lines.get(line - 1)) : Optional.empty();
    }

    /** As JSON: the lines of each file, in the order of the assembled template, as runs of {@code [file, line]}. */
    void write(Path file) throws IOException {
        Map<String, Integer> files = new LinkedHashMap<>();
        List<List<Integer>> entries = new ArrayList<>();
        lines.forEach(position -> entries
                .add(List.of(files.computeIfAbsent(position.file(), name -> files.size()), position.line())));
        Files.writeString(file,
                JSON.writeValueAsString(Map.of("files", List.copyOf(files.keySet()), "lines", entries)));
    }

    /** Reads what {@link #write} wrote. */
    public static SourceMap read(Path file) throws IOException {
        Map<String, List<Object>> map = JSON.readValue(Files.readString(file), new TypeReference<>() {});
        List<Position> lines = new ArrayList<>();
        for (Object entry : map.get("lines")) {
            List<?> pair = (List<?>) entry;
            lines.add(new Position((String) map.get("files").get((Integer) pair.get(0)), (Integer) pair.get(1)));
        }
        return new SourceMap(lines);
    }
}
