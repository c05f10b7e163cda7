using System.Net;
using System.Text.Json;

namespace Pathways.BotFramework;

/// <content>Invokes: activities whose HTTP response is the answer.</content>
public partial class ActivityHandler
{
    const string CardError = "application/vnd.microsoft.error";

    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return await DispatchInvokeAsync(turnContext, cancellationToken);
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    /// <summary>Called when an <c>Action.Execute</c> button was pressed, or a card refreshes itself.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken);

        // The handler may already have answered by itself.
        if (response is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
            await turnContext.SendActivityAsync(
                new Activity(ActivityTypesEx.InvokeResponse) { Value = response }, cancellationToken);
    }

    async Task<InvokeResponse> DispatchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        switch (turnContext.Activity.Name)
        {
            case "adaptiveCard/action":
                var answer = await OnAdaptiveCardInvokeAsync(turnContext, CardInvoke(turnContext.Activity), cancellationToken);
                return CreateInvokeResponse(answer);
            case "signin/verifyState" or "signin/tokenExchange":
                await OnSignInInvokeAsync(turnContext, cancellationToken);
                return CreateInvokeResponse();
            default:
                throw new InvokeResponseException(HttpStatusCode.NotImplemented);
        }
    }

    static AdaptiveCardInvokeValue CardInvoke(IInvokeActivity activity)
    {
        var value = ReadCardInvoke(activity.Value) ?? throw BadCardRequest("BadRequest", "Missing value property");
        var action = value.Action ?? throw BadCardRequest("BadRequest", "Missing action property");
        if (action.Type != "Action.Execute")
            throw BadCardRequest("NotSupported", $"The action '{action.Type}' is not supported.");
        return value;
    }

    static AdaptiveCardInvokeValue? ReadCardInvoke(object? value)
    {
        try
        {
            return ProtocolJson.Convert<AdaptiveCardInvokeValue>(value);
        }
        catch (JsonException)
        {
            throw BadCardRequest("BadRequest", "The value property has an unexpected shape");
        }
    }

    static InvokeResponseException BadCardRequest(string code, string message) => new(
        HttpStatusCode.BadRequest,
        new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = CardError,
            Value = new Error { Code = code, Message = message },
        });

    /// <summary>Ends an invoke with a status and a body.</summary>
    protected class InvokeResponseException : Exception
    {
        readonly HttpStatusCode _statusCode;
        readonly object? _body;

        public InvokeResponseException(HttpStatusCode statusCode, object? body = null)
        {
            _statusCode = statusCode;
            _body = body;
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
