package dev.stagedoor.emulator.gateway.control.apikey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.stagedoor.emulator.gateway.error.BadRequestException;

/**
 * A file of API keys. Columns may be in any order, and unknown ones are ignored. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-key-file-format.html">the format</a>.
 */
final class ApiKeyFile {

    /** As many as an account can have. */
    private static final int MAX_KEYS = 10_000;

    /** @param plans ids of usage plans that the key is to be in */
    record Row(String name, String value, String description, boolean enabled, List<String> plans) {}

    private ApiKeyFile() {}

    /** @throws BadRequestException naming the line that is wrong */
    static List<Row> read(String csv) {
        List<List<String>> lines = CsvReader.rows(csv);
        if (lines.isEmpty()) {
            throw new BadRequestException("The file of API keys is empty");
        }
        if (lines.size() > MAX_KEYS + 1) {
            throw new BadRequestException("The file has more than " + MAX_KEYS + " API keys");
        }
        Map<String, Integer> columns = new HashMap<>();
        lines.get(0).forEach(name -> columns.put(name.toLowerCase(Locale.ROOT), columns.size()));
        if (!columns.containsKey("name") || !columns.containsKey("key")) {
            throw new BadRequestException("The file must have the columns name and key");
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            rows.add(row(columns, lines.get(i), i));
        }
        return rows;
    }

    private static Row row(Map<String, Integer> columns, List<String> line, int number) {
        try {
            String plans = value(columns, line, "usageplanids");
            return new Row(ApiKeyTexts.name(value(columns, line, "name")),
                    ApiKeyTexts.value(value(columns, line, "key")),
                    ApiKeyTexts.description(value(columns, line, "description")),
                    enabled(value(columns, line, "enabled")),
                    Stream.of(plans.split(",")).map(String::trim).filter(id -> !id.isEmpty()).distinct().toList());
        } catch (BadRequestException e) {
            throw new BadRequestException("API key " + number + " of the file: " + e.getMessage());
        }
    }

    private static boolean enabled(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "true" -> true;
            case "false" -> false;
            default -> throw new BadRequestException("enabled is neither true nor false: " + text);
        };
    }

    private static String value(Map<String, Integer> columns, List<String> line, String column) {
        Integer index = columns.get(column);
        return index == null || index >= line.size() ? "" : line.get(index);
    }
}
