package dev.stagedoor.emulator.states.definition.check;

import java.util.List;

import dev.stagedoor.emulator.states.definition.parse.Readers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChoiceRulesTest {

    private static final String ONE_OF = "The object must have only one of the following fields, "
            + "[And, Or, Not, Variable, Condition] at ";

    private static List<String> of(String language, String rule) {
        return Readers.diagnostics(("{'QueryLanguage':'" + language + "','StartAt':'C','States':{'C':{'Type':'Choice',"
                + "'Choices':[" + rule + "],'Default':'Z'},'Z':{'Type':'Succeed'}}}").replace('\'', '"')).stream()
                .map(one -> one.message() + " at " + one.location()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Variable':'$.a','IsNull':true,'Next':'Z'                        | -
            'Not':{'Variable':'$.a','IsNull':true},'Next':'Z','Comment':'c'  | -
            'Variable':'$.a','NumericEquals':1                               | These fields are required: [Next] at /States/C/Choices[0]
            'Variable':'$.a','NumericEquals':'1','Next':'Z'                  | Expected value of type Number at /States/C/Choices[0]/NumericEquals
            'Variable':'$.a','StringEquals':1,'Next':'Z'                     | Expected value of type String at /States/C/Choices[0]/StringEquals
            'Variable':'$.a','IsPresent':'yes','Next':'Z'                    | Expected value of type Boolean at /States/C/Choices[0]/IsPresent
            'Variable':'$.a','TimestampEquals':'today','Next':'Z'            | String does not match RFC3339 timestamp at /States/C/Choices[0]/TimestampEquals
            'Variable':'a','IsNull':true,'Next':'Z'                          | Value is not a Reference Path: Reference path didn't start with '$' at /States/C/Choices[0]/Variable
            'Variable':'$.a','StringEqual':'x','IsNull':true,'Next':'Z'      | Field 'StringEqual' is not supported at /States/C/Choices[0]
            'Condition':'{% true %}','Next':'Z'                              | The QueryLanguage is set to 'JSONPath', but field 'Condition' is only supported for the 'JSONata' QueryLanguage at /States/C/Choices[0]
            'And':[],'Next':'Z'                                              | Value cannot be empty at /States/C/Choices[0]/And
            'And':{},'Next':'Z'                                              | Expected value of type Array at /States/C/Choices[0]/And
            'Or':[{'Variable':'$.a','IsNull':true,'Next':'Z'}],'Next':'Z'    | Field 'Next' is not supported at /States/C/Choices[0]/Or[0]
            'Not':{'Variable':'$.a','BooleanEquals':1},'Next':'Z'            | Expected value of type Boolean at /States/C/Choices[0]/Not/BooleanEquals
            """)
    void aRuleOfJsonPath(String fields, String found) {
        assertThat(of("JSONPath", "{" + fields + "}"))
                .isEqualTo(found.equals("-") ? List.of() : List.of(found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Next':'Z'", "'Variable':'$.a','IsNull':true,'Not':{'Variable':'$.a','IsNull':true},"
            + "'Next':'Z'"})
    void aRuleHasOneCondition(String fields) {
        assertThat(of("JSONPath", "{" + fields + "}")).containsExactly(ONE_OF + "/States/C/Choices[0]");
    }

    @Test
    void aComparisonHasOneOperator() {
        assertThat(of("JSONPath", "{'Variable':'$.a','Next':'Z'}")).singleElement().asString()
                .startsWith("This object should have only one of the following fields: [StringEquals, ");
        assertThat(of("JSONPath", "{'Variable':'$.a','IsNull':true,'IsString':true,'Next':'Z'}")).singleElement()
                .asString().startsWith("There should only be one of the following fields: [StringEquals, ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Condition':'{% true %}','Next':'Z','Output':1,'Assign':{'a':1}  | -
            'Condition':false,'Next':'Z'                                     | -
            'Condition':'true','Next':'Z'                                    | Expected value of type Boolean at /States/C/Choices[0]/Condition
            'Variable':'$.a','Next':'Z'                                      | The QueryLanguage is set to 'JSONata', but field 'Variable' is only supported for the 'JSONPath' QueryLanguage at /States/C/Choices[0]
            'Condition':true,'Next':'Z','Assign':{'states':1}                | Cannot assign to reserved variable '$states'. at /States/C/Choices[0]/Assign
            """)
    void aRuleOfJsonata(String fields, String found) {
        assertThat(of("JSONata", "{" + fields + "}")).isEqualTo(found.equals("-") ? List.of() : List.of(found));
    }

    @Test
    void conditionsInsideOfEachOtherAreBounded() {
        String rule = "{'Variable':'$.a','IsNull':true}";
        for (int i = 0; i < 60; i++) {
            rule = "{'Not':" + rule + "}";
        }
        assertThat(of("JSONPath", rule.replaceFirst("\\{", "{'Next':'Z',"))).singleElement().asString()
                .startsWith("The conditions are too deeply nested");
    }
}
