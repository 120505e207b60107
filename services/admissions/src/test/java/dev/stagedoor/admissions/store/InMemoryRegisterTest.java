package dev.stagedoor.admissions.store;

import dev.stagedoor.admissions.domain.Register;

class InMemoryRegisterTest extends RegisterContract {

    private final Register register = new InMemoryRegister();

    @Override
    protected Register register() {
        return register;
    }
}
