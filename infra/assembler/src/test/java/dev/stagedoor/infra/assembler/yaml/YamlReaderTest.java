package dev.stagedoor.infra.assembler.yaml;

import dev.stagedoor.infra.assembler.hash.Canonical;
import dev.stagedoor.infra.assembler.yaml.YamlReader.Intrinsics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class YamlReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            !Ref Name            | {"Ref":"Name"}
            !GetAtt A.B.C        | {"Fn::GetAtt":["A","B.C"]}
            !GetAtt [A, B]       | {"Fn::GetAtt":["A","B"]}
            !Sub 'x-${Name}'     | {"Fn::Sub":"x-${Name}"}
            !If [C, !Ref A, 1]   | {"Fn::If":["C",{"Ref":"A"},1]}
            !GetAZs ''           | {"Fn::GetAZs":""}
            !Condition C         | {"Condition":"C"}
            !Base64 yes          | {"Fn::Base64":"yes"}
            """)
    void shortFormsBecomeLongOnes(String yaml, String json) {
        assertThat(Canonical.json(YamlReader.read("a.yaml", yaml, Intrinsics.SHORT_OR_LONG))).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({"2012-10-17, \"2012-10-17\"", "010, \"010\"", "yes, \"yes\"", "1e3, \"1e3\"", "true, true", "-7, -7",
            "1.50, 1.50",
            "'''7''', \"7\"", "0x10, \"0x10\"", "1_000, \"1_000\""})
    void plainScalarsAreOnlyWhatTheyLookLike(String yaml, String json) {
        assertThat(Canonical.json(YamlReader.read("a.yaml", yaml, Intrinsics.LONG_ONLY))).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &x 1", "a: &x {b: 1}\nc: *x", "a: {b: 1}\n<<: {c: 1}", "a: 1\na: 2", "a:", "a: ~", "[1",
            "", "a: !Nope 1",
            "? [1]\n: 2", "--- 1\n--- 2", "!GetAtt A", "\u0007"})
    void whatCloudFormationWouldNotReadIsRefused(String yaml) {
        assertThatThrownBy(() -> YamlReader.read("a.yaml", yaml, Intrinsics.SHORT_OR_LONG))
                .isInstanceOf(YamlException.class);
    }

    @Test
    void shortFormsAreRefusedWhereOtherToolsRead() {
        assertThatThrownBy(() -> YamlReader.read("a.yaml", "a:\n  b: !Ref C", Intrinsics.LONG_ONLY))
                .isInstanceOfSatisfying(YamlException.class,
                        e -> assertThat(e.position()).isEqualTo(new Position("a.yaml", 2)))
                .hasMessageContaining("long form");
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> YamlReader.read("a.yaml", "[".repeat(10_000), Intrinsics.LONG_ONLY))
                .isInstanceOf(YamlException.class);
    }
}
