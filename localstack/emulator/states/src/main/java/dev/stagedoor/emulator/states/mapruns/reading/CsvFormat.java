package dev.stagedoor.emulator.states.mapruns.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/**
 * {@code CSV}: an object of texts for each row. A field that a row lacks is an empty text, fields without a header are left out.
 *
 * @param headers null where the first row has them
 */
record CsvFormat(List<String> headers, char delimiter) implements ItemFormat {

    /** @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html">CSVHeaderLocation</a> */
    private static final int LONGEST_HEADER = 10 * 1024;

    @Override
    public void read(InputStream content, ReadItems items) throws IOException {
        CsvRows rows = new CsvRows(content, delimiter);
        List<String> names = headers == null ? firstRow(rows) : headers;
        if (names == null) {
            return; // an empty file
        }
        while (!items.full()) {
            List<String> row = rows.next(names.size());
            if (row == null) {
                return;
            }
            items.take(row.stream().mapToLong(String::length).sum() + (long) ReadItems.NODE * (names.size() + 1));
            ObjectNode item = Json.object();
            for (int i = 0; i < names.size(); i++) {
                item.put(names.get(i), i < row.size() ? row.get(i) : "");
            }
            items.add(item);
        }
    }

    private static List<String> firstRow(CsvRows rows) throws IOException {
        List<String> names = rows.next(LONGEST_HEADER);
        if (rows.characters() > LONGEST_HEADER) {
            throw new ItemReaderException("The CSV header is longer than 10 KiB.");
        }
        return names;
    }
}
