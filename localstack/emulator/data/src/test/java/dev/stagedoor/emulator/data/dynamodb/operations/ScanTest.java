package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.data.dynamodb.DynamoDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScanTest {

    private static final int ITEMS = 100;

    private final DynamoDb dynamoDb = new DynamoDb();

    @BeforeEach
    void fill() {
        dynamoDb.createTable("items");
        for (int i = 0; i < ITEMS; i++) {
            dynamoDb.call("PutItem",
                    "{'TableName':'items','Item':{'pk':{'S':'p" + i + "'},'sk':{'S':'s'},'n':{'N':'" + i + "'}}}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64})
    void segments_share_the_table_evenly_and_each_item_is_in_one(int total) {
        List<String> all = new ArrayList<>();
        for (int segment = 0; segment < total; segment++) {
            List<String> part = scan(",'Limit':3,'Segment':" + segment + ",'TotalSegments':" + total);
            if (total <= 3) {
                assertThat(part).hasSizeGreaterThan(ITEMS / total / 2);
            }
            all.addAll(part);
        }
        assertThat(all).hasSize(ITEMS).doesNotHaveDuplicates();
    }

    @Test
    void a_filter_leaves_items_out_and_counts_what_it_read() {
        JsonNode page = dynamoDb.call("Scan", "{'TableName':'items','FilterExpression':'n < :n',"
                + "'ExpressionAttributeValues':{':n':{'N':'10'}},'Select':'COUNT'}");
        assertThat(page.get("Count").asInt()).isEqualTo(10);
        assertThat(page.get("ScannedCount").asInt()).isEqualTo(ITEMS);
    }

    @Test
    void segments_need_each_other() {
        dynamoDb.assertInvalid("Scan", "{'TableName':'items','Segment':1}",
                "The TotalSegments parameter is required but "
                        + "was not present in the request when Segment parameter is present");
        dynamoDb.assertInvalid("Scan", "{'TableName':'items','TotalSegments':1}",
                "The Segment parameter is required but "
                        + "was not present in the request when parameter TotalSegments is present");
        dynamoDb.assertInvalid("Scan", "{'TableName':'items','Segment':2,'TotalSegments':2}",
                "The Segment parameter is "
                        + "zero-based and must be less than parameter TotalSegments: Segment: 2 is not less than TotalSegments: 2");
    }

    @Test
    void a_scan_goes_on_after_a_key_that_was_deleted() {
        JsonNode first = dynamoDb.call("Scan", "{'TableName':'items','Limit':10}");
        JsonNode last = first.get("LastEvaluatedKey");
        dynamoDb.call("DeleteItem", "{'TableName':'items','Key':" + last + "}");
        assertThat(scan(",'ExclusiveStartKey':" + last)).hasSize(ITEMS - 10);
    }

    private List<String> scan(String more) {
        List<String> keys = new ArrayList<>();
        String start = "";
        do {
            String from = start.isEmpty() ? more : more.replaceAll(",'ExclusiveStartKey':.*", "") + start;
            JsonNode page = dynamoDb.call("Scan", "{'TableName':'items'" + from + "}");
            page.get("Items").forEach(item -> keys.add(item.at("/pk/S").asText()));
            start = page.has("LastEvaluatedKey") ? ",'ExclusiveStartKey':" + page.get("LastEvaluatedKey") : null;
        } while (start != null);
        return keys;
    }
}
