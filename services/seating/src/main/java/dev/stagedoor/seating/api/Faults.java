package dev.stagedoor.seating.api;

import java.util.function.Supplier;

import dev.stagedoor.seating.domain.NoSeatsTogetherException;
import dev.stagedoor.seating.domain.SeatingPlanUnavailableException;
import dev.stagedoor.seating.domain.UnknownPerformanceException;
import dev.stagedoor.seating.soap.FaultReason;
import dev.stagedoor.seating.soap.SeatingFault;
import dev.stagedoor.seating.soap.SeatingProblem;
import org.jboss.logging.Logger;

/** The one place where a failure becomes a fault of the WSDL. CXF would tell the caller the message of any exception. */
final class Faults {

    private static final Logger LOG = Logger.getLogger(Faults.class);

    private Faults() {}

    static <T> T of(Supplier<T> work) throws SeatingProblem {
        try {
            return work.get();
        } catch (UnknownPerformanceException e) {
            throw fault(FaultReason.UNKNOWN_PERFORMANCE, e.getMessage());
        } catch (NoSeatsTogetherException e) {
            throw fault(FaultReason.NO_SEATS_TOGETHER, e.getMessage());
        } catch (SeatingPlanUnavailableException e) {
            LOG.error(e.getMessage(), e);
            throw fault(FaultReason.OUT_OF_SERVICE, "Try again in a moment");
        } catch (RuntimeException e) {
            LOG.error("A defect", e);
            throw fault(FaultReason.OUT_OF_SERVICE, "Something is broken here; it has been logged");
        }
    }

    private static SeatingProblem fault(FaultReason reason, String text) {
        SeatingFault fault = new SeatingFault();
        fault.setReason(reason);
        return new SeatingProblem(text, fault);
    }
}
