package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.Map;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.emulator.data.dynamodb.expression.Values.attributes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The language of conditions: what holds, and what is refused with which text. */
class ConditionExpressionTest {

    private static final Item SEAT = new Item(attributes(
            """
                    {'seat':{'S':'A12'},'price':{'N':'32.50'},'sold':{'BOOL':true},'nothing':{'NULL':true},'bin':{'B':'YWJj'},
                     'tags':{'SS':['aisle','front']},'numbers':{'NS':['1','2.0']},'blobs':{'BS':['YQ==']},
                     'house':{'M':{'grade':{'N':'2'},'notes':{'L':[{'S':'pillar'},{'N':'7'}]}}},'seq':{'L':[{'N':'1'},{'S':'x'}]}}"""));

    private static final Map<String, AttributeValue> VALUES = attributes(
            """
                    {':A12':{'S':'A12'},':A':{'S':'A'},':2':{'N':'2'},':3':{'N':'3'},':32':{'N':'32.5'},':100':{'N':'1E2'},':t':{'BOOL':true},
                     ':f':{'BOOL':false},':nul':{'NULL':true},':ab':{'B':'YWI='},':a':{'B':'YQ=='},':tags':{'SS':['front','aisle']},
                     ':aisle':{'S':'aisle'},':seq':{'L':[{'N':'1.0'},{'S':'x'}]},':S':{'S':'S'},':M':{'S':'M'},':bad':{'S':'X'},
                     ':map':{'M':{}}}""");

    private static final Map<String, String> NAMES = Map.of("#seat", "seat", "#v", "house");

    @ParameterizedTest
    @ValueSource(strings = {"seat = :A12", "#seat = :A12", "seat <> :A", "price = :32", "price < :100", "price <= :32",
            "price > :3", "price >= :32", "seat > :A", "bin > :ab", "tags = :tags", "seq = :seq", "nothing = :nul",
            "price BETWEEN :2 AND :100", "seat IN (:A, :A12)", "sold = :t", "NOT sold = :f", "not (sold = :f)",
            "attribute_exists(house.notes[1])", "attribute_not_exists(house.notes[2])",
            "attribute_not_exists(seat.x)",
            "attribute_not_exists(seat[0])", "attribute_type(house, :M)", "begins_with(seat, :A)",
            "begins_with(bin, :ab)", "contains(seat, :A)", "contains(tags, :aisle)", "contains(numbers, :2)",
            "contains(blobs, :a)", "contains(bin, :a)", "contains(seq, :aisle) OR contains(tags, :aisle)",
            "size(seat) = :3", "size(bin) = :3", "size(tags) = :2", "size(seq) = :2", "size(house) = :2",
            "size(house.notes) < :3", "#v.#v = :2 OR house.grade = :2", "nope <> :A", "NOT nope = :A",
            "seat = :A OR seat = :A12 AND sold = :t", "seat = :A12 OR sold = :f AND sold = :f",
            "(seat = :A12)", "(seat) = (:A12)", "seat=:A12 AND(sold=:t)", "seat = :A12 and Not sold = :f",
            ":3 > house.grade", "size(seat) > house.grade"})
    void holds(String condition) {
        assertThat(bind(condition).matches(SEAT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seat = :A", "price = :A12", "price < :A", "seat < :100", "nope = :A", "nope < :100",
            "nope > :2", "nope = nope2", "nope BETWEEN :2 AND :3", "nope IN (:A)", "size(nope) = :2",
            "size(price) = :2", "begins_with(price, :A)", "begins_with(nope, :A)", "contains(nope, :A)",
            "contains(price, :2)", "contains(house, :A)", "attribute_type(seat, :M)", "attribute_type(nope, :S)",
            "attribute_exists(seq[9])", "attribute_exists(seat.x)", "NOT seat = :A12",
            "(seat = :A12 OR sold = :t) AND sold = :f",
            "price BETWEEN :100 AND price", "seat = :A12 AND NOT sold = :t"})
    void does_not_hold(String condition) {
        assertThat(bind(condition).matches(SEAT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | The expression can not be empty;",
            "seat | Syntax error; token: \"<EOF>\", near: \"seat\"",
            "seat = | Syntax error; token: \"<EOF>\", near: \"=\"",
            "seat == :A | Syntax error; token: \"=\", near: \"== :A\"",
            "seat = : A | Syntax error; token: \":\", near: \"= : A\"",
            "seat = 5 | Syntax error; token: \"5\", near: \"= 5\"",
            "seat = :A sold | Syntax error; token: \"sold\", near: \":A sold\"",
            "AND seat = :A | Syntax error; token: \"AND\", near: \"AND seat\"",
            "(seat = :A | Syntax error; token: \"<EOF>\", near: \":A\"",
            "seat-no = :A | Syntax error; token: \"-\", near: \"seat-no\"",
            "((seat = :A)) | The expression has redundant parentheses;",
            "((seat)) = :A | The expression has redundant parentheses;",
            "foo(seat) | Invalid function name; function: foo",
            "seat = contains(seat, :A) | The function is not allowed to be used this way in an expression; function: contains",
            "size(seat) | The function is not allowed to be used this way in an expression; function: size",
            "status = :A | Attribute name is a reserved keyword; reserved keyword: status",
            "seat = :nope | An expression attribute value used in expression is not defined; attribute value: :nope",
            "#nope = :A | An expression attribute name used in the document path is not defined; attribute name: #nope",
            "attribute_exists(seat, sold) | Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 2",
            "attribute_exists(:A) | Operator or function requires a document path; operator or function: attribute_exists",
            "attribute_type(seat, :bad) | Invalid attribute type name found; type: X, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}",
            "attribute_type(seat, sold) | Incorrect operand type for operator or function; operator or function: attribute_type, operand type: {NS,SS,L,BS,N,M,B,BOOL,NULL,S}",
            "begins_with(seat, :2) | Incorrect operand type for operator or function; operator or function: begins_with, operand type: N",
            "size(:t) = :2 | Incorrect operand type for operator or function; operator or function: size, operand type: BOOL",
            "seat < :map | Incorrect operand type for operator or function; operator or function: <, operand type: M",
            "seat = seat | The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [seat]",
            "price BETWEEN :3 AND :2 | The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:3}, upper bound operand: AttributeValue: {N:2}",
            "price BETWEEN :2 AND :A | The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: AttributeValue: {N:2}, upper bound operand: AttributeValue: {S:A}"})
    void is_refused(String condition, String message) {
        assertThatThrownBy(() -> bind(condition)).isInstanceOf(ValidationException.class)
                .hasMessage("Invalid ConditionExpression: " + message);
    }

    @Test
    void an_expression_is_bounded_in_size_operators_depth_and_options() {
        assertThatThrownBy(() -> bind("seat = :A" + " ".repeat(4096)))
                .hasMessageEndingWith("Expression size has exceeded the maximum allowed size; expression size: 4105");
        String many = "attribute_exists(a)" + " OR attribute_exists(a)".repeat(150);
        assertThatThrownBy(() -> bind(many))
                .hasMessageEndingWith("The expression contains too many operators; operator count: 301");
        assertThatThrownBy(() -> bind("(".repeat(2000) + "seat")).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> bind("seat IN (" + ":A,".repeat(100) + ":A)"))
                .hasMessageEndingWith("The IN operator is provided with too many operands; number of operands: 101");
        assertThatThrownBy(() -> bind("a" + ".a".repeat(32) + " = :A"))
                .hasMessageEndingWith("The document path has too many nesting elements; nesting levels: 33");
    }

    @Test
    void every_placeholder_has_a_use() {
        Expressions expressions = Values.expressions(NAMES, VALUES);
        expressions.condition("#seat = :A", ExpressionKind.CONDITION);
        assertThatThrownBy(expressions::requireAllUsed)
                .hasMessage("Value provided in ExpressionAttributeNames unused in expressions: keys: {#v}");
        Expressions values = Values.expressions(Map.of(), Map.of(":A", VALUES.get(":A"), ":B", VALUES.get(":A")));
        values.condition("seat = :A", ExpressionKind.CONDITION);
        assertThatThrownBy(values::requireAllUsed)
                .hasMessage("Value provided in ExpressionAttributeValues unused in expressions: keys: {:B}");
    }

    private static BoundCondition bind(String condition) {
        return Values.expressions(NAMES, VALUES).condition(condition, ExpressionKind.CONDITION);
    }
}
