package dev.stagedoor.seating.api;

import java.util.Optional;

import dev.stagedoor.seating.domain.Usher;
import dev.stagedoor.seating.domain.Wish;
import dev.stagedoor.seating.soap.Proposal;
import dev.stagedoor.seating.soap.ProposalRequest;
import dev.stagedoor.seating.soap.SeatMap;
import dev.stagedoor.seating.soap.SeatMapRequest;
import dev.stagedoor.seating.soap.SeatingPort;
import dev.stagedoor.seating.soap.SeatingProblem;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import org.jboss.logging.Logger;

/** The port of the WSDL. Messages were validated against it before they come here. */
@WebService(targetNamespace = "urn:stagedoor:seating", serviceName = "SeatingService", portName = "Seating", endpointInterface = "dev.stagedoor.seating.soap.SeatingPort", wsdlLocation = "wsdl/seating.wsdl")
public class SeatingEndpoint implements SeatingPort {

    private static final Logger LOG = Logger.getLogger(SeatingEndpoint.class);

    private final Usher usher;

    @Inject
    public SeatingEndpoint(Usher usher) {
        this.usher = usher;
    }

    @Override
    public SeatMap getSeatMap(SeatMapRequest request) throws SeatingProblem {
        return Faults.of(() -> Messages.seatMap(usher.seats(request.getPerformanceId())));
    }

    @Override
    public Proposal proposeSeats(ProposalRequest request) throws SeatingProblem {
        if (request.getRemark() != null) {
            LOG.infof("Remark on %s: %s", request.getPerformanceId(), Remarks.oneLine(request.getRemark()));
        }
        return Faults.of(() -> Messages.proposal(usher.propose(new Wish(request.getPerformanceId(), request.getSeats(),
                Optional.ofNullable(request.getCategory())))));
    }
}
