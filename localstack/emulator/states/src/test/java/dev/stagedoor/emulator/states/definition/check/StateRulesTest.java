package dev.stagedoor.emulator.states.definition.check;

import java.util.List;

import dev.stagedoor.emulator.states.definition.parse.Readers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What ValidateStateMachineDefinition has been seen to say about single states (see {@link Report}). */
class StateRulesTest {

    private static final String TASK = "'Type':'Task','Resource':'arn:aws:lambda:us-east-1:1:function:f','Next':'Z',";
    private static final String PROCESSOR = "'StartAt':'I','States':{'I':{'Type':'Succeed'}}";
    private static final String MAP = "'Type':'Map','Next':'Z','ItemProcessor':{" + PROCESSOR + "}";

    private static List<String> of(String definition) {
        return Readers.diagnostics(definition.replace('\'', '"')).stream()
                .map(one -> one.code().equals("SCHEMA_VALIDATION_FAILED")
                        ? one.message() + " at " + one.location()
                        : one.code() + ": " + one.message() + " at " + one.location())
                .toList();
    }

    private static List<String> ofState(String fields) {
        return of("{'StartAt':'S','States':{'S':{" + fields + "},'Z':{'Type':'Succeed'}}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Type':'Pass'                                    | This object should have only one of the following fields: [Next, End] at /States/S
            'Type':'Pass','End':false                        | This object should have only one of the following fields: [Next, End] at /States/S
            'Type':'Pass','End':true,'Next':'Z'              | There should only be one of the following fields: [Next, End] at /States/S
            'Type':'Wait','Next':'Z'                         | This object should have only one of the following fields: [SecondsPath, Seconds, TimestampPath, Timestamp] at /States/S
            'Type':'Wait','Seconds':1,'SecondsPath':'$.a','Next':'Z' | There should only be one of the following fields: [SecondsPath, Seconds, TimestampPath, Timestamp] at /States/S
            'Type':'Wait','Seconds':-1,'Next':'Z'            | Minimum value is 0 at /States/S/Seconds
            'Type':'Wait','Seconds':100000000,'Next':'Z'     | Maximum value is 99999999 at /States/S/Seconds
            'Type':'Wait','Seconds':'1','Next':'Z'           | Expected value of type Integer at /States/S/Seconds
            'Type':'Parallel','Branches':[],'Next':'Z'       | Value cannot be empty at /States/S/Branches
            'Type':'Parallel','Branches':{},'Next':'Z'       | Value cannot be empty at /States/S/Branches
            'Type':'Parallel','Next':'Z'                     | These fields are required: [Branches] at /States/S
            'Type':'Pass','QueryLanguage':5,'Next':'Z'       | Expected value of type [STRING] at /States/S/QueryLanguage
            'Type':'Pass','QueryLanguage':'jsonata','Output':1,'Next':'Z' | Value should be one of the following: [JSONPath, JSONata] at /States/S/QueryLanguage
            'Next':'Z'                                       | These fields are required: [Type] at /States/S
            """)
    void theFormOfAState(String fields, String found) {
        assertThat(ofState(fields)).contains(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'TimeoutSeconds':0                               | Minimum value is 1 at /States/S/TimeoutSeconds
            'TimeoutSeconds':100000000                       | Maximum value is 99999999 at /States/S/TimeoutSeconds
            'TimeoutSeconds':5,'TimeoutSecondsPath':'$.t'    | There should only be one of the following fields: [TimeoutSeconds, TimeoutSecondsPath] at /States/S
            'TimeoutSeconds':5,'HeartbeatSeconds':5          | HeartbeatSeconds must be smaller than TimeoutSeconds at /States/S/HeartbeatSeconds
            'Credentials':{}                                 | The field 'RoleArn' is required but was missing at /States/S/Credentials
            'Retry':[{'ErrorEquals':['A'],'MaxAttempts':-1}] | Minimum value is 0 at /States/S/Retry[0]/MaxAttempts
            'Retry':[{'ErrorEquals':['A'],'BackoffRate':0.5}] | Minimum value is 1.0 at /States/S/Retry[0]/BackoffRate
            'Retry':[{'ErrorEquals':['A'],'MaxDelaySeconds':31622401}] | Maximum value is 31622400 at /States/S/Retry[0]/MaxDelaySeconds
            'Retry':[{'ErrorEquals':['A'],'JitterStrategy':'HALF'}] | Value should be one of the following: [NONE, FULL] at /States/S/Retry[0]/JitterStrategy
            'Retry':[{'ErrorEquals':[]}]                     | Value cannot be empty at /States/S/Retry[0]/ErrorEquals
            'Retry':['x']                                    | Expected value of type Object at /States/S/Retry[0]
            'Retry':{'x':1}                                  | Expected value of type Array at /States/S/Retry
            'Catch':[{'ErrorEquals':['A']}]                  | These fields are required: [Next] at /States/S/Catch[0]
            'Catch':[{'ErrorEquals':['A','States.ALL'],'Next':'Z'}] | States.ALL must appear alone and at end of list at /States/S/Catch[0]/ErrorEquals[1]
            """)
    void theFormOfATask(String fields, String found) {
        assertThat(ofState(TASK + fields)).containsExactly(found);
    }

    @Test
    void anIntervalMayBeZero() {
        assertThat(ofState(TASK + "'Retry':[{'ErrorEquals':['A'],'IntervalSeconds':0}]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Resource':'arn:aws:states:::lambda:invoke'      | Parameters field is required for resource ARN: arn:aws:states:::lambda:invoke at /States/S/Resource
            'Resource':'arn:aws:states:::lambda:invoke','QueryLanguage':'JSONata' | Arguments field is required for resource ARN: arn:aws:states:::lambda:invoke at /States/S/Resource
            'Resource':'arn:aws:states:::sqs:sendMessage','Parameters':{'QueueUrl.$':'$.q'} | The field 'MessageBody' is required but was missing at /States/S/Parameters
            'Resource':'arn:aws:states:us-east-1:123456789012:activity:a','Credentials':{'RoleArn':'r'} | The field 'Credentials' is not supported for activities at /States/S/Credentials
            """)
    void whatAnIntegrationMustBeGiven(String fields, String found) {
        assertThat(ofState("'Type':'Task','Next':'Z'," + fields)).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'MaxConcurrency':-1                              | Minimum value is 0 at /States/S/MaxConcurrency
            'MaxConcurrency':1,'MaxConcurrencyPath':'$.m'    | There should only be one of the following fields: [MaxConcurrency, MaxConcurrencyPath] at /States/S
            'ToleratedFailurePercentage':-1                  | Minimum value is 0.0 at /States/S/ToleratedFailurePercentage
            'ToleratedFailurePercentage':100.5               | Maximum value is 100.0 at /States/S/ToleratedFailurePercentage
            'Iterator':{'StartAt':'J','States':{'J':{'Type':'Succeed'}}} | There should only be one of the following fields: [ItemProcessor, Iterator] at /States/S
            'Label':'x'                                      | Field 'Label' is not supported at /States/S
            """)
    void theFormOfAMap(String fields, String found) {
        assertThat(ofState(MAP + "," + fields)).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Mode':'DISTRIBUTED'                             | These fields are required: [ExecutionType] at /States/S/ItemProcessor/ProcessorConfig
            'Mode':'DISTRIBUTED','ExecutionType':'FAST'      | Value should be one of the following: [STANDARD, EXPRESS] at /States/S/ItemProcessor/ProcessorConfig/ExecutionType
            'Mode':'INLINE','ExecutionType':'STANDARD'       | Field 'ExecutionType' is not supported at /States/S/ItemProcessor/ProcessorConfig
            'Mode':'OUTSIDE'                                 | Value should be one of the following: [INLINE, DISTRIBUTED] at /States/S/ItemProcessor/ProcessorConfig/Mode
            """)
    void theModeOfAMap(String config, String found) {
        assertThat(ofState("'Type':'Map','Next':'Z','ItemProcessor':{'ProcessorConfig':{" + config + "}," + PROCESSOR
                + "}")).containsExactly(found);
    }

    @Test
    void labelsAreShortAndUnique() {
        String map = "{'Type':'Map','%s','Label':'%s','ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED',"
                + "'ExecutionType':'STANDARD'},'StartAt':'%s','States':{'%3$s':{'Type':'Succeed'}}}}";
        assertThat(of("{'StartAt':'A','States':{'A':" + map.formatted("Next':'B", "l", "I") + ",'B':"
                + map.formatted("Next':'C", "l", "J") + ",'C':" + map.formatted("Next':'Z", "m".repeat(41), "K")
                + ",'Z':{'Type':'Succeed'}}}"))
                .containsExactly("DUPLICATE_LABEL_NAME: Duplicate Label name: l at /States/B/Label",
                        "INVALID_LABEL_NAME: Invalid Label name: " + "m".repeat(41)
                                + " exceeds the 40-character limit allowed by the service at /States/C/Label");
    }
}
