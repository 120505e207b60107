package dev.stagedoor.emulator.cloudformation.template;

import java.util.Random;

import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is done to a template, the parser gives a template or says clearly what is wrong with it. */
class TemplateFuzzTest {

    private static final String YAML = """
            AWSTemplateFormatVersion: '2010-09-09'
            Description: A theatre
            Parameters:
              Stage: {Type: String, Default: dev, AllowedPattern: '[a-z]+'}
              Size: {Type: Number, MinValue: 1, MaxValue: 9}
            Mappings:
              Sizes: {dev: {memory: 512}}
            Conditions:
              IsDev: !And [!Equals [!Ref Stage, dev], !Not [!Equals [!Ref Size, 3]]]
            Resources:
              Table:
                Type: AWS::DynamoDB::Table
                DeletionPolicy: RetainExceptOnCreate
                Properties:
                  TableName: !Sub '${Stage}-${!x}-${AWS::Region}'
                  Tags: [{Key: a, Value: !Join ['-', [!GetAtt Other.Arn, !Select [0, !Split [',', 'a,b']]]]}]
              Other:
                Type: AWS::S3::Bucket
                Condition: IsDev
                DependsOn: [Table]
                Metadata: |
                  free text
            Outputs:
              Name: {Value: !If [IsDev, !Ref Other, !FindInMap [Sizes, dev, memory]], Export: {Name: !Sub '${Stage}-n'}}
            """;
    private static final String JSON = """
            {"Parameters": {"P": {"Type": "CommaDelimitedList", "Default": "a,b"}},
             "Resources": {"B": {"Type": "AWS::S3::Bucket",
              "Properties": {"BucketName": {"Fn::Sub": ["${X}", {"X": {"Ref": "P"}}]}, "N": [1, 2.5, true, "\\u00e9"]}}}}
            """;
    private static final String[] PIECES = {"!Ref ", "!Sub ", "!GetAtt ", "'", "\"", "{", "}", "[", "]", ": ", "- ",
            "\n", "  ",
            "\t", "&a ", "*a", "|", ">", "#", "%", "@", "`", "null", "~", "Fn::If", "Fn::Foo", "\u0000", "\uD800",
            "\u2028", "é",
            "!!binary ", "<<", "---", "...", "? ", "\\u", "1e400", "-0", ",", "Resources", "Type", "${", "}"};

    @ParameterizedTest
    @ValueSource(strings = {YAML, JSON})
    void a_mutated_template_is_a_template_or_a_clear_error(String template) {
        Random random = new Random(4566);
        int parsed = 0;
        for (int round = 0; round < 4_000; round++) {
            StringBuilder text = new StringBuilder(template);
            for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
                mutate(text, random);
            }
            try {
                assertThat(new TemplateParser().parse(text.toString(), "fuzz.yaml").resources()).isNotEmpty();
                parsed++;
            } catch (TemplateException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
        // Both outcomes must be there, or the mutations are worth nothing.
        assertThat(parsed).isBetween(50, 3_900);
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(12));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
            case 3 -> text.setCharAt(at, (char) random.nextInt(0x250));
            default -> text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
        }
        if (text.isEmpty()) {
            text.append(' ');
        }
    }
}
