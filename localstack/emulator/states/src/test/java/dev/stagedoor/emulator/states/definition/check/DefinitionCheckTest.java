package dev.stagedoor.emulator.states.definition.check;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.error.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DefinitionCheckTest {

    private static List<String> of(String definition) {
        return of(definition, MachineType.STANDARD);
    }

    private static List<String> of(String definition, MachineType type) {
        try {
            JsonNode tree = Json.parse(definition.replace('\'', '"'));
            List<Diagnostic> form = DefinitionCheck.form(tree, type);
            return (form.isEmpty() ? DefinitionCheck.meaning(tree) : form).stream().map(DefinitionCheckTest::text)
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String text(Diagnostic found) {
        String code = found.code().equals("SCHEMA_VALIDATION_FAILED") ? "" : found.code() + ": ";
        return code + found.message() + " at " + found.location();
    }

    private static List<String> ofState(String fields) {
        return of("{'StartAt':'S','States':{'S':{" + fields + "},'Z':{'Type':'Succeed'}}}");
    }

    @Test
    void aMachineNeedsStatesAndAStart() {
        assertThat(of("{}")).containsExactly("These fields are required: [States, StartAt] at /");
        assertThat(of("{'States':{'A':{'Type':'Succeed'}}}"))
                .containsExactly("These fields are required: [StartAt] at /");
        assertThat(of("{'StartAt':'P','States':{'P':{'Type':'Parallel','End':true,'Branches':[{'StartAt':'A'}]}}}"))
                .containsExactly("These fields are required: [States] at /States/P/Branches[0]");
    }

    @Test
    void everyTargetIsAState() {
        assertThat(of("{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'B'},'C':{'Type':'Succeed'}}}"))
                .containsExactly("MISSING_TRANSITION_TARGET: Missing 'Next' target: B at /States/A/Next",
                        "MISSING_TRANSITION_TARGET: State \"C\" is not reachable. at /States/C");
        assertThat(of("{'StartAt':'A','States':{'A':{'Type':'Choice','Choices':[{'Variable':'$','IsNull':true,"
                + "'Next':'X'}],'Default':'Y'},'B':{'Type':'Succeed'}}}"))
                .startsWith("MISSING_TRANSITION_TARGET: Missing 'Next' target: X at /States/A/Choices[0]/Next",
                        "MISSING_TRANSITION_TARGET: Missing 'Next' target: Y at /States/A/Default");
    }

    @Test
    void aWorkflowThatCannotEndSaysOnlyThat() {
        assertThat(of("{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'B'},'B':{'Type':'Pass','Next':'A'},"
                + "'C':{'Type':'Pass','Next':'A'}}}"))
                .containsExactly("MISSING_END_STATE: Workflow has no terminal state at null");
    }

    @Test
    void namesOfStatesAreUniqueInAllWorkflows() {
        assertThat(of("{'StartAt':'A','States':{'A':{'Type':'Parallel','End':true,'Branches':[{'StartAt':'A',"
                + "'States':{'A':{'Type':'Succeed'}}}]}}}")).singleElement().asString()
                .startsWith("DUPLICATE_STATE_NAME");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Type':'Pass','Retry':[],'Next':'Z'                                    | Field 'Retry' is not supported at /States/S
            'Type':'Map','TimeoutSeconds':1,'ItemProcessor':{'StartAt':'I','States':{'I':{'Type':'Succeed'}}},'Next':'Z' | Field 'TimeoutSeconds' is not supported at /States/S
            'Type':'Pass','QueryLanguage':'JSONata','InputPath':'$','Next':'Z'     | The QueryLanguage is set to 'JSONata', but field 'InputPath' is only supported for the 'JSONPath' QueryLanguage at /States/S
            'Type':'Pass','Output':{},'Next':'Z'                                   | The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the 'JSONata' QueryLanguage at /States/S
            'Type':'Task','Next':'Z'                                               | These fields are required: [Resource] at /States/S
            'Type':'Pas','Next':'Z'                                                | The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map] at /States/S/Type
            'Type':'Wait','Timestamp':'2026-11-25 10:00:00Z','Next':'Z'            | String does not match RFC3339 timestamp at /States/S/Timestamp
            'Type':'Wait','Timestamp':'{% $now() %}','Next':'Z'                    | String does not match RFC3339 timestamp at /States/S/Timestamp
            'Type':'Pass','Assign':{'states':1},'Next':'Z'                         | RESERVED_VARIABLE_NAME: Cannot assign to reserved variable '$states'. at /States/S/Assign
            'Type':'Pass','Assign':{'a-b':1},'Next':'Z'                            | INVALID_VARIABLE_NAME: Invalid variable name 'a-b': the variable name contains invalid characters. at /States/S/Assign
            """)
    void aStateHasTheFieldsOfItsType(String fields, String found) {
        assertThat(ofState(fields)).containsExactly(found);
    }

    @Test
    void aStateThatIsRightHasNothingToSay() {
        assertThat(ofState("'Type':'Task','QueryLanguage':'JSONata','Resource':'arn:aws:states:::lambda:invoke',"
                + "'Arguments':'{% $states.input %}','TimeoutSeconds':'{% 1 + 1 %}','Retry':[{'ErrorEquals':['A','B'],"
                + "'MaxAttempts':0},{'ErrorEquals':['States.ALL']}],'Next':'Z'")).isEmpty();
    }

    @Test
    void statesAllStandsAloneAndLast() {
        String task = "'Type':'Task','Resource':'arn:aws:lambda:us-east-1:1:function:f','Next':'Z','Retry':";
        assertThat(ofState(task + "[{'ErrorEquals':['States.ALL']},{'ErrorEquals':['A']}]")).singleElement().asString()
                .isEqualTo("States.ALL must appear alone and at end of list at /States/S/Retry[0]/ErrorEquals[0]");
        assertThat(ofState(task + "[{'ErrorEquals':['A','States.ALL']}]")).hasSize(1);
        assertThat(ofState(task + "[{'ErrorEquals':[]}]")).hasSize(1);
        assertThat(ofState(task + "[{}]"))
                .containsExactly("These fields are required: [ErrorEquals] at /States/S/Retry[0]");
    }

    @Test
    void anExpressMachineDoesNotWait() {
        String task = "{'StartAt':'T','States':{'T':{'Type':'Task','End':true,'Resource':'%s',"
                + "'Parameters':{'FunctionName':'f','StateMachineArn':'m'}}}}";
        assertThat(of(task.formatted("arn:aws:states:::states:startExecution.sync:2"), MachineType.EXPRESS))
                .containsExactly("Express state machine does not support '.sync' service integration "
                        + "at /States/T/Resource");
        assertThat(of(task.formatted("arn:aws:states:::lambda:invoke"), MachineType.EXPRESS)).isEmpty();
    }

    @Test
    void depthIsBounded() {
        String workflow = "{'StartAt':'E','States':{'E':{'Type':'Succeed'}}}";
        for (int i = 0; i < 22; i++) {
            workflow = "{'StartAt':'%1$d','States':{'%1$d':{'Type':'Parallel','End':true,'Branches':[%2$s]}}}"
                    .formatted(i, workflow);
        }
        assertThat(of(workflow)).singleElement().asString().startsWith("TOO_DEEPLY_NESTED");
    }
}
