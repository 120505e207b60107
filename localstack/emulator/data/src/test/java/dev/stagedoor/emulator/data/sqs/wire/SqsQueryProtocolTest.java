package dev.stagedoor.emulator.data.sqs.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.data.sqs.error.QueueDoesNotExistException;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Forms in, XML or JSON out: what API Gateway and old clients speak. */
class SqsQueryProtocolTest {

    private final SqsQueryProtocol protocol = new SqsQueryProtocol();

    private static WireRequest form(String path, String body, String accept) {
        return new WireRequest("POST", path, "", MultiMap.caseInsensitiveMultiMap()
                .add("Content-Type", "application/x-www-form-urlencoded").add("Accept", accept), Buffer.buffer(body));
    }

    private AwsRequest decode(String body) {
        return protocol.decode(form("/000000000000/scans", body, "*/*"), new Caller.Anonymous(), "id");
    }

    private static JsonNode json(String text) throws Exception {
        return Json.parse(text.replace('\'', '"'));
    }

    @Test
    void a_form_on_the_path_of_a_queue_is_a_call_on_that_queue() throws Exception {
        AwsRequest call = decode(
                "Action=SendMessage&Version=2012-11-05&MessageBody=a%26Action%3DDeleteQueue&DelaySeconds=5"
                        + "&MessageAttribute.1.Name=door&MessageAttribute.1.Value.DataType=String"
                        + "&MessageAttribute.1.Value.StringValue=left");
        assertThat(call.operation()).isEqualTo("SendMessage");
        assertThat(call.input()).isEqualTo(json("""
                {'DelaySeconds':5,'MessageAttributes':{'door':{'DataType':'String','StringValue':'left'}},
                 'MessageBody':'a&Action=DeleteQueue','QueueUrl':'/000000000000/scans'}"""));
    }

    @Test
    void the_other_name_of_message_attributes_is_taken_too() throws Exception {
        assertThat(decode("Action=SendMessage&MessageBody=a&MessageAttributes.1.Name=door"
                + "&MessageAttributes.1.Value.DataType=String&MessageAttributes.1.Value.StringValue=left").input()
                .at("/MessageAttributes/door/StringValue").asText()).isEqualTo("left");
    }

    @Test
    void lists_batches_and_tags_are_read() throws Exception {
        assertThat(decode("Action=ReceiveMessage&AttributeName.1=All&MessageAttributeName.2=b&MessageAttributeName.1=a")
                .input()).isEqualTo(json("""
                        {'AttributeNames':['All'],'MessageAttributeNames':['a','b'],
                         'QueueUrl':'/000000000000/scans'}"""));
        assertThat(decode("Action=SendMessageBatch&SendMessageBatchRequestEntry.1.Id=a"
                + "&SendMessageBatchRequestEntry.1.MessageBody=x&SendMessageBatchRequestEntry.1.DelaySeconds=1").input()
                .get("Entries")).isEqualTo(json("[{'DelaySeconds':1,'Id':'a','MessageBody':'x'}]"));
        assertThat(decode("Action=CreateQueue&QueueName=q&Attribute.1.Name=DelaySeconds&Attribute.1.Value=1"
                + "&Tag.1.Key=k&Tag.1.Value=v").input()).isEqualTo(json("""
                        {'Attributes':{'DelaySeconds':'1'},'QueueName':'q','tags':{'k':'v'},
                         'QueueUrl':'/000000000000/scans'}"""));
    }

    @Test
    void a_form_that_says_something_twice_or_no_action_is_refused() {
        assertThatThrownBy(() -> decode("Action=SendMessage&Action=DeleteQueue")).isInstanceOf(AwsException.class)
                .hasMessageContaining("is given twice");
        assertThatThrownBy(() -> decode("MessageBody=x")).hasMessageContaining("Action");
        assertThatThrownBy(() -> decode("Action=SendMessage&DelaySeconds=x")).hasMessageContaining("whole number");
    }

    @Test
    void answers_are_xml() throws Exception {
        AwsRequest call = decode("Action=ReceiveMessage");
        ObjectNode output = (ObjectNode) json("""
                {'Messages':[{'MessageId':'m','Body':'<b>&','Attributes':{'SenderId':'s'},
                 'MessageAttributes':{'door':{'StringValue':'left','DataType':'String'}}}]}""");
        assertThat(protocol.encode(call, AwsResponse.ok(output)).body().toString()).isEqualTo("<?xml version=\"1.0\"?>"
                + "<ReceiveMessageResponse xmlns=\"http://queue.amazonaws.com/doc/2012-11-05/\"><ReceiveMessageResult>"
                + "<Message><MessageId>m</MessageId><Body>&lt;b&gt;&amp;</Body><Attribute><Name>SenderId</Name>"
                + "<Value>s</Value></Attribute><MessageAttribute><Name>door</Name><Value><StringValue>left</StringValue>"
                + "<DataType>String</DataType></Value></MessageAttribute></Message></ReceiveMessageResult>"
                + "<ResponseMetadata><RequestId>id</RequestId></ResponseMetadata></ReceiveMessageResponse>");
    }

    @Test
    void who_accepts_json_gets_what_api_gateway_gets() throws Exception {
        WireRequest request = form("/", "Action=SendMessage", "application/json");
        SqsQueryProtocol json = protocol.accepting(request);
        AwsRequest call = json.decode(request, new Caller.Anonymous(), "id");
        WireResponse answer = json.encode(call,
                AwsResponse.ok(Json.object().put("MessageId", "m").put("MD5OfMessageBody", "x")));
        assertThat(answer.headers().get("Content-Type")).isEqualTo("application/json");
        assertThat(Json.parse(answer.body().toString())).isEqualTo(json("""
                {'SendMessageResponse':{'ResponseMetadata':{'RequestId':'id'},'SendMessageResult':{
                 'MD5OfMessageAttributes':null,'MD5OfMessageBody':'x','MD5OfMessageSystemAttributes':null,
                 'MessageId':'m','SequenceNumber':null}}}"""));
        assertThat(Json.parse(json.encodeError(new QueueDoesNotExistException(), "id").body().toString()))
                .isEqualTo(json("""
                        {'Error':{'Code':'AWS.SimpleQueueService.NonExistentQueue',
                         'Message':'The specified queue does not exist for this wsdl version.','Type':'Sender',
                         'Detail':null},'RequestId':'id'}"""));
    }

    @Test
    void the_query_beside_a_form_is_read_too_and_never_chooses_another_action() {
        WireRequest form = form("/000000000000/scans", "Action=SendMessage&MessageBody=a", "*/*");

        assertThat(protocol.decode(new WireRequest("POST", form.path(), "DelaySeconds=5", form.headers(), form.body()),
                new Caller.Anonymous(), "id").input().get("DelaySeconds").asInt()).isEqualTo(5);
        assertThatThrownBy(() -> protocol.decode(
                new WireRequest("POST", form.path(), "Action=DeleteQueue", form.headers(), form.body()),
                new Caller.Anonymous(), "id")).hasMessage("The parameter Action is given twice");
    }
}
