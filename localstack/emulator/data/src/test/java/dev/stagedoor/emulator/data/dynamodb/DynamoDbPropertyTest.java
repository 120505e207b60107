package dev.stagedoor.emulator.data.dynamodb;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Truths that hold for any data. */
class DynamoDbPropertyTest {

    private final DynamoDb dynamoDb = new DynamoDb();

    @BeforeEach
    void createTable() {
        dynamoDb.call("CreateTable",
                """
                        {'TableName':'any','BillingMode':'PAY_PER_REQUEST',
                         'AttributeDefinitions':[{'AttributeName':'p','AttributeType':'S'},{'AttributeName':'n','AttributeType':'N'},
                           {'AttributeName':'g','AttributeType':'S'}],
                         'KeySchema':[{'AttributeName':'p','KeyType':'HASH'},{'AttributeName':'n','KeyType':'RANGE'}],
                         'GlobalSecondaryIndexes':[{'IndexName':'byG','KeySchema':[{'AttributeName':'g','KeyType':'HASH'},
                           {'AttributeName':'n','KeyType':'RANGE'}],'Projection':{'ProjectionType':'ALL'}}]}""");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_query_over_all_pages_is_the_sorted_filter_of_a_scan(long seed) {
        Random random = new Random(seed);
        change(random, 400);
        List<JsonNode> all = pages("Scan", "", 1 + random.nextInt(20));
        for (int i = 0; i < 30; i++) {
            boolean index = random.nextBoolean();
            String partition = String.valueOf(random.nextInt(4));
            BigDecimal bound = number(random);
            String operator = List.of("<", "<=", ">", ">=", "=").get(random.nextInt(5));
            boolean forward = random.nextBoolean();
            String key = index ? "g" : "p";
            List<JsonNode> found = pages("Query", (index ? ",'IndexName':'byG'" : "") + ",'KeyConditionExpression':'"
                    + key + " = :k AND n " + operator + " :n','ScanIndexForward':" + forward
                    + ",'ExpressionAttributeValues':{':k':{'S':'" + partition + "'},':n':{'N':'" + bound + "'}}",
                    1 + random.nextInt(10));
            Comparator<JsonNode> order = Comparator.comparing(DynamoDbPropertyTest::n);
            List<BigDecimal> expected = all.stream()
                    .filter(item -> item.at("/" + key + "/S").asText("").equals(partition))
                    .filter(item -> accepts(operator, n(item).compareTo(bound)))
                    .sorted(forward ? order : order.reversed()).map(DynamoDbPropertyTest::n).toList();
            assertThat(found.stream().map(DynamoDbPropertyTest::n).toList()).isEqualTo(expected);
            assertThat(found).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void an_index_holds_exactly_the_items_that_have_its_key(long seed) {
        change(new Random(seed), 600);
        List<JsonNode> expected = pages("Scan", "", 50).stream().filter(item -> item.has("g")).toList();
        assertThat(pages("Scan", ",'IndexName':'byG'", 7)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void an_item_is_what_was_written_last(long seed) {
        Random random = new Random(seed);
        Map<String, JsonNode> model = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            String key = "{'p':{'S':'" + random.nextInt(3) + "'},'n':{'N':'" + random.nextInt(5) + "'}}";
            String name = DynamoDb.parse(key).toString();
            switch (random.nextInt(3)) {
                case 0 -> {
                    var item = DynamoDb.parse(key).set("v", value(random, 3));
                    dynamoDb.call("PutItem", "{'TableName':'any','Item':" + item + "}");
                    model.put(name, item);
                }
                case 1 -> {
                    dynamoDb.call("DeleteItem", "{'TableName':'any','Key':" + key + "}");
                    model.remove(name);
                }
                default -> assertThat(get(key)).isEqualTo(model.get(name));
            }
        }
        assertThat(pages("Scan", "", 3)).containsExactlyInAnyOrderElementsOf(model.values());
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void any_text_for_an_expression_is_an_answer_or_a_validation_error(long seed) {
        Random random = new Random(seed);
        List<String> tokens = List.of("a", "n.b", "#x", ":v", "(", ")", "[", "0", "]", ".", ",", "=", "<>", "AND", "OR",
                "NOT",
                "BETWEEN", "IN", "size", "contains", "SET", "REMOVE", "ADD", "DELETE", "+", "-", "if_not_exists", "#",
                ":", "é");
        for (int i = 0; i < 3000; i++) {
            String text = random.ints(random.nextInt(12), 0, tokens.size()).mapToObj(tokens::get)
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            for (String operation : List.of("UpdateItem", "DeleteItem")) {
                String parameter = operation.equals("UpdateItem") ? "UpdateExpression" : "ConditionExpression";
                String input = "{'TableName':'any','Key':{'p':{'S':'a'},'n':{'N':'1'}},'" + parameter + "':"
                        + Json.write(
                                new TextNode(text))
                        + ",'ExpressionAttributeNames':{'#x':'x'},"
                        + "'ExpressionAttributeValues':{':v':{'N':'1'}}}";
                try {
                    dynamoDb.call(operation, input);
                } catch (AssertionError e) {
                    assertThat(e.getCause()).as(text).isInstanceOf(AwsException.class);
                }
            }
        }
    }

    private void change(Random random, int times) {
        for (int i = 0; i < times; i++) {
            String key = "'p':{'S':'" + random.nextInt(4) + "'},'n':{'N':'" + number(random) + "'}";
            if (random.nextInt(4) == 0) {
                dynamoDb.call("DeleteItem", "{'TableName':'any','Key':{" + key + "}}");
            } else if (random.nextInt(4) == 0) {
                dynamoDb.call("UpdateItem", "{'TableName':'any','Key':{" + key + "},'UpdateExpression':'"
                        + (random.nextBoolean()
                                ? "REMOVE g'"
                                : "SET g = :g','ExpressionAttributeValues':{':g':{'S':'"
                                        + random.nextInt(4) + "'}}")
                        + "}");
            } else {
                String g = random.nextBoolean() ? ",'g':{'S':'" + random.nextInt(4) + "'}" : "";
                dynamoDb.call("PutItem", "{'TableName':'any','Item':{" + key + g + ",'v':" + value(random, 2) + "}}");
            }
        }
    }

    private List<JsonNode> pages(String operation, String more, int limit) {
        List<JsonNode> items = new ArrayList<>();
        String start = "";
        do {
            JsonNode page = dynamoDb.call(operation, "{'TableName':'any','Limit':" + limit + more + start + "}");
            page.get("Items").forEach(items::add);
            start = page.has("LastEvaluatedKey") ? ",'ExclusiveStartKey':" + page.get("LastEvaluatedKey") : null;
        } while (start != null);
        return items;
    }

    private JsonNode get(String key) {
        return dynamoDb.call("GetItem", "{'TableName':'any','Key':" + key + "}").get("Item");
    }

    private static boolean accepts(String operator, int sign) {
        return switch (operator) {
            case "<" -> sign < 0;
            case "<=" -> sign <= 0;
            case ">" -> sign > 0;
            case ">=" -> sign >= 0;
            default -> sign == 0;
        };
    }

    private static BigDecimal n(JsonNode item) {
        return new BigDecimal(item.at("/n/N").asText());
    }

    private static BigDecimal number(Random random) {
        return BigDecimal.valueOf(random.nextInt(61) - 30, random.nextInt(3)).stripTrailingZeros();
    }

    private static JsonNode value(Random random, int depth) {
        String text = switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> "{'S':'s" + random.nextInt(9) + "'}";
            case 1 -> "{'N':'" + random.nextInt(99) + "'}";
            case 2 -> "{'BOOL':" + random.nextBoolean() + "}";
            case 3 -> "{'SS':['a','b" + random.nextInt(9) + "']}";
            case 4 -> "{'NULL':true}";
            case 5 -> "{'L':[" + value(random, depth - 1) + "," + value(random, depth - 1) + "]}";
            default -> "{'M':{'k':" + value(random, depth - 1) + "}}";
        };
        return DynamoDb.parse(text);
    }
}
