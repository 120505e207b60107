package dev.stagedoor.emulator.data.sqs.queue;

import java.util.Map;

import dev.stagedoor.emulator.data.sqs.error.QueueDoesNotExistException;
import dev.stagedoor.emulator.data.sqs.model.Message;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MessageStoreTest {

    private static final Message MESSAGE = new Message("id", "body", "md5", Map.of(), null, "AIDA", 0, null, null,
            null);

    @Test
    void what_comes_to_a_queue_that_was_just_deleted_takes_no_room_for_ever() {
        StorageLimit roomForOne = new StorageLimit(600);
        MessageStore deleted = new MessageStore(roomForOne);
        deleted.close();

        assertThatThrownBy(() -> deleted.add(MESSAGE, 0, 0)).isInstanceOf(QueueDoesNotExistException.class);
        deleted.accept(MESSAGE, 0);

        assertThatCode(() -> new MessageStore(roomForOne).add(MESSAGE, 0, 0)).doesNotThrowAnyException();
    }
}
