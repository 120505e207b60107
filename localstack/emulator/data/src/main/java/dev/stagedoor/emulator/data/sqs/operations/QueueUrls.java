package dev.stagedoor.emulator.data.sqs.operations;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.data.sqs.error.QueueDoesNotExistException;

/** Queue URLs: whatever the host, the path is the account and the name. */
public final class QueueUrls {

    private QueueUrls() {}

    /**
     * The name of the queue; nothing says yet that it exists.
     *
     * @throws QueueDoesNotExistException if the URL is none, or one of another account
     */
    public static String name(String url, Account account) {
        int nameAt = url.lastIndexOf('/') + 1;
        int accountAt = url.lastIndexOf('/', nameAt - 2) + 1;
        if (accountAt <= 0 || !url.substring(accountAt, nameAt - 1).equals(account.id())) {
            throw new QueueDoesNotExistException();
        }
        return url.substring(nameAt);
    }
}
