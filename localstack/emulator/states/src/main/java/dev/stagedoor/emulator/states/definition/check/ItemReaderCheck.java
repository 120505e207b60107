package dev.stagedoor.emulator.states.definition.check;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.QueryLanguage;

/**
 * The form of an ItemReader.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html">ItemReader</a>
 */
final class ItemReaderCheck {

    private static final String GET = "arn:aws:states:::s3:getObject";
    private static final String LIST = "arn:aws:states:::s3:listObjectsV2";
    private static final int MOST_ITEMS = 100_000_000;
    private static final int LONGEST_HEADER = 10 * 1024;

    private static final Map<String, Field> READER = FieldTable.table(List.of(Field.fixed("Resource", Kind.TEXT),
            Field.fixed("ReaderConfig", Kind.OBJECT), Field.jsonPath("Parameters", Kind.OBJECT),
            Field.jsonata("Arguments", Kind.OBJECT)));
    private static final Map<String, Field> CONFIG = FieldTable.table(List.of(Field.fixed("InputType", Kind.TEXT),
            Field.fixed("ManifestType", Kind.TEXT), Field.fixed("Transformation", Kind.TEXT),
            Field.fixed("CSVHeaderLocation", Kind.TEXT), Field.fixed("CSVHeaders", Kind.TEXTS),
            Field.fixed("CSVDelimiter", Kind.TEXT), Field.fixed("ItemsPointer", Kind.TEXT),
            Field.computed("MaxItems", Kind.COUNT), Field.jsonPath("MaxItemsPath", Kind.TEXT)));

    private final JsonNode config;
    private final String location;
    private final Report report;

    private ItemReaderCheck(JsonNode config, String location, Report report) {
        this.config = config;
        this.location = location;
        this.report = report;
    }

    static void check(JsonNode reader, QueryLanguage language, String location, Report report) {
        ObjectCheck.check(reader, READER, language, location, report);
        String resource = reader.path("Resource").asText();
        if (!reader.has("Resource")) {
            report.required("Resource", location);
        } else if (!resource.equals(GET) && !resource.equals(LIST)) {
            report.schema("The resource of an ItemReader must be one of these: [" + GET + ", " + LIST + "]",
                    location + "/Resource");
        }
        JsonNode config = reader.path("ReaderConfig");
        ObjectCheck.check(config, CONFIG, language, location + "/ReaderConfig", report);
        new ItemReaderCheck(config, location + "/ReaderConfig", report).config(resource.equals(LIST));
    }

    private void config(boolean lists) {
        ObjectCheck.exclusive(config, "MaxItems", "MaxItemsPath", location, report);
        if (config.path("MaxItems").isNumber() && config.path("MaxItems").longValue() > MOST_ITEMS) {
            report.schema("MaxItems must be at most " + MOST_ITEMS, location + "/MaxItems");
        }
        ObjectCheck.oneOf(config, "InputType", List.of("CSV", "JSON", "JSONL", "PARQUET", "MANIFEST"), location,
                report);
        ObjectCheck.oneOf(config, "ManifestType", List.of("ATHENA_DATA", "S3_INVENTORY"), location, report);
        ObjectCheck.oneOf(config, "Transformation", List.of("NONE", "LOAD_AND_FLATTEN"), location, report);
        if (lists) {
            listing();
        } else {
            object();
        }
        delimited();
        pointer();
    }

    private void listing() {
        boolean flattens = config.path("Transformation").asText().equals("LOAD_AND_FLATTEN");
        if (flattens && !config.has("InputType")) {
            report.required("InputType", location);
        } else if (!flattens && config.has("InputType")) {
            report.schema("InputType has no meaning for a listing without the Transformation LOAD_AND_FLATTEN",
                    location + "/InputType");
        }
        if (config.has("ManifestType") || config.path("InputType").asText().equals("MANIFEST")) {
            report.schema("A listing has no manifest", location);
        }
    }

    private void object() {
        if (config.has("Transformation")) {
            report.schema("Transformation is only for s3:listObjectsV2", location + "/Transformation");
        }
        String manifest = config.path("ManifestType").asText();
        String type = config.path("InputType").asText();
        if (manifest.equals("S3_INVENTORY")) {
            if (config.has("InputType") && !type.equals("MANIFEST")) {
                report.schema("An inventory has no InputType", location + "/InputType");
            }
        } else if (!config.has("InputType")) {
            report.required("InputType", location);
        }
    }

    private void delimited() {
        boolean csv = config.path("InputType").asText().equals("CSV");
        if (!csv) {
            onlyFor("CSV", "CSVHeaderLocation", "CSVHeaders", "CSVDelimiter");
            return;
        }
        ObjectCheck.oneOf(config, "CSVDelimiter", List.of("COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB"), location,
                report);
        ObjectCheck.oneOf(config, "CSVHeaderLocation", List.of("FIRST_ROW", "GIVEN"), location, report);
        String where = config.path("CSVHeaderLocation").asText();
        JsonNode headers = config.path("CSVHeaders");
        if (where.isEmpty()) {
            report.required("CSVHeaderLocation", location);
        } else if (where.equals("GIVEN") && headers.isEmpty()) {
            report.required("CSVHeaders", location);
        } else if (where.equals("FIRST_ROW") && !headers.isMissingNode()) {
            report.schema("CSVHeaders are only for the CSVHeaderLocation GIVEN", location + "/CSVHeaders");
        }
        int length = 0;
        for (JsonNode header : headers) {
            length += header.asText().length() + 1;
        }
        if (length > LONGEST_HEADER) {
            report.schema("CSVHeaders must have at most 10 KiB", location + "/CSVHeaders");
        }
    }

    private void pointer() {
        if (!config.path("InputType").asText().equals("JSON")) {
            onlyFor("JSON", "ItemsPointer");
        } else if (config.has("ItemsPointer") && !config.path("ItemsPointer").asText().startsWith("/")) {
            report.schema("ItemsPointer must be a JSON Pointer", location + "/ItemsPointer");
        }
    }

    private void onlyFor(String type, String... fields) {
        for (String field : fields) {
            if (config.has(field)) {
                report.schema(field + " is only for the InputType " + type, location + "/" + field);
            }
        }
    }
}
