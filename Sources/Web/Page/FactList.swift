/// Facts with what each is, as a list; one that is empty is left out.
struct FactList: Sendable {
    var facts: [(key: String, value: String)]

    var html: HTML {
        let rows = facts.filter { !$0.value.isEmpty }.map { key, value -> HTML in
            """
            <div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">\(key)</dt>\
            <dd class="utrecht-data-list__item-value kring-tasks__note">\(value)</dd></div>

            """
        }
        return "<dl class=\"utrecht-data-list\">\(rows)</dl>"
    }
}
