package dev.stagedoor.emulator.states.operations;

import java.util.Collections;

import dev.stagedoor.emulator.states.definition.parse.Readers;
import dev.stagedoor.emulator.states.error.Diagnostic;
import dev.stagedoor.emulator.states.error.TextPosition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefusedDefinitionsTest {

    @Test
    void eachMistakeIsALineWithItsPosition() {
        assertThat(RefusedDefinitions.text("quote", Readers.diagnostics("""
                {
                  "StartAt": "A",
                  "States": {
                    "A": {"Type": "Succeed"},
                    "B": {"Type": "Succeed"}
                  }
                }
                """))).isEqualTo("""
                The definition of state machine quote is refused:
                  definition:5:5: MISSING_TRANSITION_TARGET: State "B" is not reachable.""");
    }

    @Test
    void whatADefinitionSaysMakesNoLinesOfItsOwn() {
        assertThat(RefusedDefinitions.text("m", Readers.diagnostics("{\"a\\nb\":1}"))).hasLineCount(3)
                .contains("definition:1:2: SCHEMA_VALIDATION_FAILED: Field 'a b' is not supported");
    }

    @Test
    void theLogIsBounded() {
        Diagnostic one = Diagnostic.schema("x".repeat(10_000), "/").at(new TextPosition(1, 1));

        assertThat(RefusedDefinitions.text("m", Collections.nCopies(1_000, one))).hasLineCount(22)
                .endsWith("and 980 more").hasSizeLessThan(12_000);
    }
}
