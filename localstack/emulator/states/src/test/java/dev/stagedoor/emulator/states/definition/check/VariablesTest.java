package dev.stagedoor.emulator.states.definition.check;

import java.util.List;

import dev.stagedoor.emulator.states.definition.parse.Readers;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VariablesTest {

    private static final String INNER = "'StartAt':'I','States':{'I':{'Type':'Pass','Assign':{'a':1},'End':true}}";

    private static List<String> of(String definition) {
        return Readers.diagnostics(definition.replace('\'', '"')).stream()
                .map(one -> one.code() + ": " + one.message() + " at " + one.location()).toList();
    }

    private static List<String> machine(String outer, String inner) {
        return of("{'StartAt':'A','States':{'A':{'Type':'Pass','Assign':{" + outer + "},'Next':'P'},'P':{" + inner
                + ",'End':true}}}");
    }

    @Test
    void anInnerScopeDoesNotAssignToAnOuterOne() {
        String found = "SCHEMA_VALIDATION_FAILED: Cannot assign to variable '$a', which is assigned in an outer scope."
                + " at /States/P/";
        assertThat(machine("'a.$':'$'", "'Type':'Parallel','Branches':[{" + INNER + "}]"))
                .containsExactly(found + "Branches[0]/States/I/Assign");
        assertThat(machine("'a':1", "'Type':'Map','ItemProcessor':{" + INNER + "}"))
                .containsExactly(found + "ItemProcessor/States/I/Assign");
        assertThat(machine("'b':1", "'Type':'Map','Assign':{'a':2},'ItemProcessor':{" + INNER + "}"))
                .containsExactly(found + "ItemProcessor/States/I/Assign");
    }

    @Test
    void scopesBesideEachOtherMayUseTheSameNames() {
        assertThat(machine("'b':1", "'Type':'Parallel','Branches':[{" + INNER + "},{" + INNER.replace("'I'", "'J'")
                + "}]")).isEmpty();
        assertThat(machine("'a':1", "'Type':'Map','ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED',"
                + "'ExecutionType':'STANDARD'}," + INNER + "}")).isEmpty();
    }

    @Test
    void onlyACatcherHasTheErrorOutput() {
        String task = "{'QueryLanguage':'JSONata','StartAt':'T','States':{'T':{'Type':'Task','Resource':"
                + "'arn:aws:lambda:us-east-1:1:function:f',%s'End':true}}}";
        assertThat(of(task.formatted("'Output':{'e':'{% $states.errorOutput.Cause %}'},"))).containsExactly(
                "UNSUPPORTED_JSONATA_EXPRESSION: Field '$states.errorOutput' does not exist. at /States/T/Output/e");
        assertThat(of(task.formatted("'Catch':[{'ErrorEquals':['States.ALL'],'Next':'U','Output':"
                + "'{% $states.errorOutput %}','Assign':{'c':'{% $states.errorOutput.Cause %}'}}],")
                .replace("'End':true", "'Next':'U'},'U':{'Type':'Succeed'"))).isEmpty();
    }

    @Test
    void whatOpensAsAnExpressionClosesAsOne() {
        assertThat(of("{'QueryLanguage':'JSONata','StartAt':'W','States':{'W':{'Type':'Wait','Timestamp':'{% $now()',"
                + "'Output':['{%'],'End':true}}}"))
                .contains("SCHEMA_VALIDATION_FAILED: String does not match RFC3339 timestamp at /States/W/Timestamp");
        assertThat(of("{'QueryLanguage':'JSONata','StartAt':'W','States':{'W':{'Type':'Fail','Error':'{% $now()'}}}"))
                .containsExactly("SCHEMA_VALIDATION_FAILED: JSONata string must start with {% and end with %} "
                        + "at /States/W/Error");
        assertThat(of("{'QueryLanguage':'JSONata','StartAt':'W','States':{'W':{'Type':'Succeed','Output':['{%}']}}}"))
                .containsExactly("SCHEMA_VALIDATION_FAILED: JSONata string must start with {% and end with %} "
                        + "at /States/W/Output[0]");
    }
}
