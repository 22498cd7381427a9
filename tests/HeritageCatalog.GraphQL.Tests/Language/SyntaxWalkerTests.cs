using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Tests.Language;

public sealed class SyntaxWalkerTests
{
    [Fact]
    public void Nodes_are_entered_and_left_in_the_order_of_the_text()
    {
        var document = Parser.Parse("query ($v: T = [1]) { a(b: {c: $v}) @d { ...F } } fragment F on U { e }");
        var visitor = new Recorder();

        SyntaxWalker.Walk(document, visitor);

        Assert.Equal(
            [
                ">query", ">$v", "T", ">[", "<[", "<$v", ">{", ">a", ">b:", ">{}", ">c", "$v", "<c", "<{}", "<b:",
                ">@d", "<@d", ">{", "...F", "<{", "<a", "<{", "<query", ">F", "U", ">{", ">e", "<e", "<{", "<F",
            ],
            visitor.Events);
    }

    private sealed class Recorder : SyntaxVisitor
    {
        public List<string> Events { get; } = [];

        public override void Enter(OperationDefinitionNode operation) => Events.Add(">query");

        public override void Leave(OperationDefinitionNode operation) => Events.Add("<query");

        public override void Enter(VariableDefinitionNode variable) => Events.Add($">{variable.Variable}");

        public override void Leave(VariableDefinitionNode variable) => Events.Add($"<{variable.Variable}");

        public override void Enter(FragmentDefinitionNode fragment) => Events.Add($">{fragment.Name.Value}");

        public override void Leave(FragmentDefinitionNode fragment) => Events.Add($"<{fragment.Name.Value}");

        public override void Enter(SelectionSetNode selectionSet) => Events.Add(">{");

        public override void Leave(SelectionSetNode selectionSet) => Events.Add("<{");

        public override void Enter(FieldNode field) => Events.Add($">{field.Name.Value}");

        public override void Leave(FieldNode field) => Events.Add($"<{field.Name.Value}");

        public override void Enter(FragmentSpreadNode spread) => Events.Add($"...{spread.Name.Value}");

        public override void Enter(DirectiveNode directive) => Events.Add($">@{directive.Name.Value}");

        public override void Leave(DirectiveNode directive) => Events.Add($"<@{directive.Name.Value}");

        public override void Enter(ArgumentNode argument) => Events.Add($">{argument.Name.Value}:");

        public override void Leave(ArgumentNode argument) => Events.Add($"<{argument.Name.Value}:");

        public override void Enter(ListValueNode list) => Events.Add(">[");

        public override void Leave(ListValueNode list) => Events.Add("<[");

        public override void Enter(ObjectValueNode fields) => Events.Add(">{}");

        public override void Leave(ObjectValueNode fields) => Events.Add("<{}");

        public override void Enter(ObjectFieldNode field) => Events.Add($">{field.Name.Value}");

        public override void Leave(ObjectFieldNode field) => Events.Add($"<{field.Name.Value}");

        public override void Enter(VariableNode variable) => Events.Add($"{variable}");

        public override void Enter(NamedTypeNode type) => Events.Add($"{type}");
    }
}
