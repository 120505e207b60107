package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.HashMap;
import java.util.Map;

import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.model.AttributeValue;
import dev.stagedoor.emulator.data.dynamodb.model.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.stagedoor.emulator.data.dynamodb.expression.Values.attributes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The language of updates: what becomes of an item, and what is refused with which text. */
class UpdateExpressionTest {

    private static final String ITEM = """
            {'n':{'N':'4'},'x':{'S':'text'},'tags':{'SS':['a','b','c']},'nums':{'NS':['1','2']},'l':{'L':[{'N':'0'},{'N':'1'},{'N':'2'}]},
             'm':{'M':{'a':{'N':'1'},'in':{'M':{}}}}}""";

    private static final Map<String, AttributeValue> VALUES = attributes(
            """
                    {':1':{'N':'1'},':s':{'S':'new'},':ab':{'SS':['a','b']},':abc':{'SS':['a','b','c']},':d':{'SS':['d','a']},
                     ':23':{'NS':['2','3']},':L':{'L':[{'S':'end'}]},':t':{'BOOL':true},':max':{'N':'9.9E125'},':tiny':{'N':'1E-130'}}""");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"SET x = :s | 'x':{'S':'new'}",
            "set y = x | 'y':{'S':'text'}",
            "SET n = n + :1 | 'n':{'N':'5'}", "SET n = :1 - n | 'n':{'N':'-3'}", "SET n = (n - :1) | 'n':{'N':'3'}",
            "SET n = if_not_exists(n, :1), o = if_not_exists(o, :1) | 'o':{'N':'1'}",
            "SET o = if_not_exists(o, :1) + :1 | 'o':{'N':'2'}",
            "SET l = list_append(l, :L) | 'l':{'L':[{'N':'0'},{'N':'1'},{'N':'2'},{'S':'end'}]}",
            "SET l = list_append(:L, if_not_exists(nope, :L)) | 'l':{'L':[{'S':'end'},{'S':'end'}]}",
            "SET l[1] = :s | 'l':{'L':[{'N':'0'},{'S':'new'},{'N':'2'}]}",
            "SET l[9] = :s, l[7] = :1 | 'l':{'L':[{'N':'0'},{'N':'1'},{'N':'2'},{'N':'1'},{'S':'new'}]}",
            "SET m.b = :s | 'm':{'M':{'a':{'N':'1'},'in':{'M':{}},'b':{'S':'new'}}}",
            "SET m.#in.deep = m.a | 'm':{'M':{'a':{'N':'1'},'in':{'M':{'deep':{'N':'1'}}}}}",
            "SET n = n + :1, y = n | 'n':{'N':'5'},'y':{'N':'4'}", "REMOVE x, nope | 'x':null",
            "REMOVE l[0], l[2], l[9] | 'l':{'L':[{'N':'1'}]}", "REMOVE m.a | 'm':{'M':{'in':{'M':{}}}}",
            "ADD n :1, fresh :1 | 'n':{'N':'5'},'fresh':{'N':'1'}",
            "ADD tags :d, extra :d | 'tags':{'SS':['a','b','c','d']},'extra':{'SS':['a','d']}",
            "ADD nums :23 | 'nums':{'NS':['1','2','3']}", "DELETE tags :ab | 'tags':{'SS':['c']}",
            "DELETE tags :abc, nope :abc | 'tags':null",
            "SET x = :s REMOVE m ADD n :1 DELETE tags :ab | 'x':{'S':'new'},'m':null,'n':{'N':'5'},'tags':{'SS':['c']}",
            "SET l[0] = l[2], l[2] = l[0] | 'l':{'L':[{'N':'2'},{'N':'1'},{'N':'0'}]}"})
    void changes_the_item(String expression, String expected) {
        Map<String, AttributeValue> result = new HashMap<>(attributes(ITEM));
        ExpectedChanges.apply(result, expected);
        assertThat(apply(expression).attributes()).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SET y = nope | The provided expression refers to an attribute that does not exist in the item",
            "SET n = nope + :1 | The provided expression refers to an attribute that does not exist in the item",
            "SET n = x + :1 | An operand in the update expression has an incorrect data type",
            "SET l = list_append(x, :L) | An operand in the update expression has an incorrect data type",
            "ADD x :1 | An operand in the update expression has an incorrect data type",
            "ADD tags :23 | An operand in the update expression has an incorrect data type",
            "DELETE n :ab | An operand in the update expression has an incorrect data type",
            "SET nope.a = :1 | The document path provided in the update expression is invalid for update",
            "SET x.a = :1 | The document path provided in the update expression is invalid for update",
            "SET m[0] = :1 | The document path provided in the update expression is invalid for update",
            "REMOVE nope.a | The document path provided in the update expression is invalid for update",
            "SET n = :max + :max | Number overflow. Attempting to store a number with magnitude larger than supported range",
            "SET n = :max + :1 | Attempting to store more than 38 significant digits in a Number"})
    void fails_for_this_item(String expression, String message) {
        assertThatThrownBy(() -> apply(expression)).isInstanceOf(ValidationException.class).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | The expression can not be empty;",
            "INVALID SYNTAX HERE | Syntax error; token: \"INVALID\", near: \"INVALID SYNTAX\"",
            "ADD hits : incr | Syntax error; token: \":\", near: \"hits : incr\"",
            "SET x = :s, | Syntax error; token: \"<EOF>\", near: \",\"",
            "SET x = n + n + n | Syntax error; token: \"+\", near: \"n + n\"",
            "SET x = :s SET y = :s | The \"SET\" section can only be used once in an update expression;",
            "SET status = :s | Attribute name is a reserved keyword; reserved keyword: status",
            "SET x = foo(x) | Invalid function name; function: foo",
            "SET x = :nope | An expression attribute value used in expression is not defined; attribute value: :nope",
            "SET #nope = :s | An expression attribute name used in the document path is not defined; attribute name: #nope",
            "SET m = :s, m.a = :s | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [m], path two: [m, a]",
            "SET m.a = :s REMOVE m[0] | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [m, a], path two: [m, [0]]",
            "ADD n :s | Incorrect operand type for operator or function; operator: ADD, operand type: STRING, typeSet: ALLOWED_FOR_ADD_OPERAND",
            "DELETE n :1 | Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER, typeSet: ALLOWED_FOR_DELETE_OPERAND",
            "SET n = n + :s | Incorrect operand type for operator or function; operator or function: +, operand type: S",
            "SET l = list_append(l) | Incorrect number of operands for operator or function; operator or function: list_append, number of operands: 1",
            "SET n = if_not_exists(:1, :1) | Operator or function requires a document path; operator or function: if_not_exists"})
    void is_refused(String expression, String message) {
        assertThatThrownBy(() -> apply(expression)).isInstanceOf(ValidationException.class)
                .hasMessage("Invalid UpdateExpression: " + message);
    }

    @Test
    void the_old_item_is_not_touched() {
        Item item = new Item(attributes(ITEM));
        bind("SET m.a = :s, l[0] = :s REMOVE l[1] ADD tags :d").apply(item);
        assertThat(item.attributes()).isEqualTo(attributes(ITEM));
    }

    @Test
    void what_was_written_can_be_shown() {
        BoundUpdate update = bind("SET m.a = :s, l[1] = :1 REMOVE x");
        assertThat(update.written().apply(update.apply(new Item(attributes(ITEM)))).attributes())
                .isEqualTo(attributes("{'m':{'M':{'a':{'S':'new'}}},'l':{'L':[{'N':'1'}]}}"));
    }

    private static Item apply(String expression) {
        return bind(expression).apply(new Item(attributes(ITEM)));
    }

    private static BoundUpdate bind(String expression) {
        return Values.expressions(Map.of("#in", "in"), VALUES).update(expression);
    }
}
