package dev.stagedoor.prices.domain;

/** Makes prices, by one rule. */
public final class Cashier {

    private final PriceLists lists;
    private final PriceRule rule;

    public Cashier(PriceLists lists, PriceRule rule) {
        this.lists = lists;
        this.rule = rule;
    }

    /**
     * @throws UnknownShowException if there is no such show
     * @throws NotOnSaleException if there is no such category, or the show is not played that day
     */
    public Quote quote(Question question) {
        PriceList list = lists.of(question.showId()).orElseThrow(() -> new UnknownShowException(question.showId()));
        int listPrice = list.price(question.category())
                .orElseThrow(() -> new NotOnSaleException("The show has no seats of that price category"));
        if (!list.isPlayedOn(question.date())) {
            throw new NotOnSaleException("The show is not played on " + question.date());
        }
        return new Quote(question.showId(), question.category(), question.seats(), question.date(), list.currency(),
                listPrice, rule.price(listPrice, question.date()), rule);
    }
}
