package dev.stagedoor.emulator.states.definition.check;

import java.util.List;

import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.definition.parse.Readers;
import dev.stagedoor.emulator.states.error.Diagnostic;
import dev.stagedoor.emulator.states.error.Diagnostic.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class WarningsTest {

    private static List<Diagnostic> of(String definition) {
        return Readers.reader().validate(definition.replace('\'', '"'), MachineType.STANDARD);
    }

    private static List<String> ofState(String fields) {
        return of("{'StartAt':'S','States':{'S':{" + fields + "},'Z':{'Type':'Succeed'}}}").stream()
                .map(one -> one.severity() + " " + one.code() + " " + one.location()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Type':'Pass','Parameters':{'a':{'b':'$.x'}},'Next':'Z'          | WARNING NO_DOLLAR /States/S/Parameters/a/b
            'Type':'Pass','Parameters':{'a':['$$.Execution.Id']},'Next':'Z'  | -
            'Type':'Pass','Parameters':{'a':'States.UUID()'},'Next':'Z'      | WARNING NO_DOLLAR /States/S/Parameters/a
            'Type':'Pass','Assign':{'a':'$'},'Next':'Z'                      | WARNING NO_DOLLAR /States/S/Assign/a
            'Type':'Pass','Parameters':{'a.$':'$.x','price':'$100'},'Next':'Z' | -
            'Type':'Pass','Result':{'a':['$.x']},'Next':'Z'                  | WARNING PASS_RESULT_IS_STATIC /States/S/Result
            'Type':'Pass','Result':{'a.$':'x'},'Next':'Z'                    | WARNING PASS_RESULT_IS_STATIC /States/S/Result
            'Type':'Pass','Result':'fixed','Next':'Z'                        | -
            'Type':'Choice','Choices':[{'Not':{'Variable':'$.a','StringEquals':'$.b'},'Next':'Z'}],'Default':'Z' | WARNING NO_PATH /States/S/Choices[0]/Not/StringEquals
            'Type':'Pass','QueryLanguage':'JSONata','Output':{'a':'$.x'},'Next':'Z' | -
            """)
    void whatLooksLikeAPathAndIsNone(String fields, String found) {
        assertThat(ofState(fields)).isEqualTo(found.equals("-") ? List.of() : List.of(found));
    }

    @Test
    void aFailStateSaysItsPathInAnotherField() {
        assertThat(of("{'StartAt':'F','States':{'F':{'Type':'Fail','Error':'$.e','Cause':'c'}}}"))
                .extracting(Diagnostic::code, Diagnostic::location, one -> one.position().toString())
                .containsExactly(tuple("NO_PATH", "/States/F/Error", "1:45"));
    }

    @Test
    void warningsStandBesideErrorsAndBehindThem() {
        assertThat(of("{'StartAt':'F','States':{'F':{'Type':'Pass','Result':'$.e'}}}"))
                .extracting(Diagnostic::severity).containsExactly(Severity.ERROR, Severity.WARNING);
        assertThat(of("no")).extracting(Diagnostic::severity).containsExactly(Severity.ERROR);
    }
}
