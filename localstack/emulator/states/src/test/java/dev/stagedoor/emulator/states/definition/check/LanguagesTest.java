package dev.stagedoor.emulator.states.definition.check;

import java.util.List;

import dev.stagedoor.emulator.states.definition.parse.Readers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** As others have measured at AWS: floci issue 2968. */
class LanguagesTest {

    private static final String INNER = "{'StartAt':'P','States':{'P':{'Type':'Pass','Output':1,'End':true}}}";

    private static List<String> of(String definition) {
        return Readers.diagnostics(definition.replace('\'', '"')).stream()
                .map(one -> one.message() + " at " + one.location()).toList();
    }

    @Test
    void aStateOfAJsonataMachineDoesNotGoBack() {
        assertThat(of("{'QueryLanguage':'JSONata','StartAt':'M','States':{'M':{'Type':'Map',"
                + "'QueryLanguage':'JSONPath','Output':1,'MaxConcurrency':-1,'ItemProcessor':" + INNER
                + ",'End':true}}}"))
                .containsExactly("'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine"
                        + " at /States/M", "Minimum value is 0 at /States/M/MaxConcurrency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'QueryLanguage':'JSONata',"})
    void aStateDoesNotReadInTheLanguageOfTheStateAroundIt(String language) {
        assertThat(of("{'StartAt':'M','States':{'M':{'Type':'Map'," + language + "'ItemProcessor':" + INNER
                + ",'End':true}}}"))
                .containsExactly("The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the"
                        + " 'JSONata' QueryLanguage at /States/M/ItemProcessor/States/P");
    }

    @Test
    void everyStateReadsInTheLanguageOfTheMachine() {
        assertThat(of("{'QueryLanguage':'JSONata','StartAt':'M','States':{'M':{'Type':'Map','ItemProcessor':" + INNER
                + ",'End':true}}}")).isEmpty();
    }

    @Test
    void whatIsNoStateHasNoLanguage() {
        assertThat(of("{'StartAt':'M','States':{'M':{'Type':'Parallel','Branches':[{'QueryLanguage':'JSONata',"
                + "'StartAt':'P','States':{'P':{'Type':'Succeed'}}}],'End':true}}}"))
                .containsExactly("Field 'QueryLanguage' is not supported at /States/M/Branches[0]");
    }

    @Test
    void anotherWordIsJsonataAndReported() {
        assertThat(of("{'QueryLanguage':'jsonpath','StartAt':'P','States':{'P':{'Type':'Pass','InputPath':'$',"
                + "'End':true}}}")).containsExactly(
                        "Value should be one of the following: [JSONPath, JSONata] at /QueryLanguage",
                        "The QueryLanguage is set to 'JSONata', but field 'InputPath' is only supported for the"
                                + " 'JSONPath' QueryLanguage at /States/P");
    }

    @Test
    void theOnlyVersionIsOne() {
        assertThat(of("{'Version':'2.0','StartAt':'P','States':{'P':{'Type':'Succeed'}}}"))
                .containsExactly("Value should be one of the following: [1.0] at /Version");
    }
}
