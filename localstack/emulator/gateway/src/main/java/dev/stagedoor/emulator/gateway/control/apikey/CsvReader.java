package dev.stagedoor.emulator.gateway.control.apikey;

import java.util.ArrayList;
import java.util.List;

/** Reads comma separated values, quoted by {@code "} or {@code '} where they hold a comma; a doubled quote is one. */
final class CsvReader {

    private final String text;
    private int at;

    private CsvReader(String text) {
        this.text = text;
    }

    /** The rows, without those that are empty. */
    static List<List<String>> rows(String text) {
        CsvReader reader = new CsvReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<List<String>> rows = new ArrayList<>();
        while (reader.at < reader.text.length()) {
            List<String> row = reader.row();
            if (row.size() > 1 || !row.get(0).isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<String> row() {
        List<String> row = new ArrayList<>();
        while (true) {
            row.add(field());
            char end = at < text.length() ? text.charAt(at++) : '\n';
            if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            if (end != ',') {
                return row;
            }
        }
    }

    private String field() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        StringBuilder field = new StringBuilder();
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            quoted(text.charAt(at++), field);
        }
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            field.append(text.charAt(at++));
        }
        return field.toString().trim();
    }

    private void quoted(char quote, StringBuilder field) {
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == quote) {
                if (at == text.length() || text.charAt(at) != quote) {
                    return;
                }
                at++;
            }
            field.append(next);
        }
    }
}
