package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.data.dynamodb.error.ResourceNotFoundException;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.table.Table;
import dev.stagedoor.emulator.data.dynamodb.table.Tables;

/** Reads tags, and the ARN of what carries them. */
final class Tags {

    private static final int MAX_TAGS = 50;
    private static final Pattern TABLE_ARN = Pattern.compile("arn:aws:dynamodb:.+:\\d+:table/[^/]{2}[^/]+");

    private Tags() {}

    static Map<String, String> read(Members members) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (JsonNode node : members.list("Tags")) {
            Members tag = Members.of(node, Set.of("Key", "Value"));
            String key = tag.text("Key");
            String value = tag.text("Value");
            String path = "tags." + (tags.size() + 1) + ".member.";
            new Constraints().notNull(path + "key", key).notNull(path + "value", value)
                    .size(path + "key", key == null ? 1 : key.length(), 1, 128, key)
                    .size(path + "value", value == null ? 0 : value.length(), 0, 256, value).check();
            tags.put(key, value);
        }
        requireLimit(tags.size());
        return tags;
    }

    static void requireLimit(int tags) {
        if (tags > MAX_TAGS) {
            throw new ValidationException(
                    "One or more parameter values were invalid: Too many tags: at most " + MAX_TAGS
                            + " tags per table");
        }
    }

    static String requireArn(Members members) {
        String arn = members.text("ResourceArn");
        if (arn == null) {
            throw new ValidationException("Invalid TableArn");
        }
        if (!TABLE_ARN.matcher(arn).matches()) {
            throw new ValidationException("Invalid TableArn: Invalid ResourceArn provided as input " + arn);
        }
        return arn;
    }

    static Table table(Members members, Tables tables) {
        String arn = requireArn(members);
        Table table = tables.all().get(TableNames.bare(arn));
        if (table == null || !table.definition().arn().equals(arn)) {
            throw new ResourceNotFoundException("Requested resource not found: ResourcArn: " + arn + " not found");
        }
        return table;
    }
}
