/** Elements of the house manifest (XFHL 3.00) in their order, after the public mapping of ONE Record. What is not stated there has no mark. */
import { elementTable } from './elements.ts';

export const xfhlElements = elementTable(`
HouseManifest
  MessageHeaderDocument
    ID
    Name
    TypeCode
    IssueDateTime
    PurposeCode
    VersionID
    ConversationID
    SenderParty
      PrimaryID @schemeID
    RecipientParty
      PrimaryID @schemeID
  BusinessHeaderDocument
    ID M 1:1
  MasterConsignment M 1:1
    IncludedTareGrossWeightMeasure M 1:1 @unitCode
    ConsignmentItemQuantity O 0:1
    PackageQuantity O 0:1
    TotalPieceQuantity M 1:1
    TransportContractDocument
      ID M 1:1
    OriginLocation
      ID M 1:1
      Name O 0:1
    FinalDestinationLocation
      ID M 1:1
      Name O 0:1
    IncludedCustomsNote
      ContentCode O 0:1
      Content M 1:1
      SubjectCode O 0:1
      CountryID O 0:1
    IncludedHouseConsignment M 1:n
      SequenceNumeric M 1:1
      GrossWeightMeasure M 1:1 @unitCode
      PackageQuantity O 0:1
      TotalPieceQuantity M 1:1
      SummaryDescription M 1:1
      TransportContractDocument
        ID M 1:1
      OriginLocation
        ID M 1:1
        Name O 0:1
      FinalDestinationLocation
        ID M 1:1
        Name O 0:1
      HandlingSPHInstructions
        Description O 0:1
        DescriptionCode M 1:1
      HandlingSSRInstructions
        Description M 1:1
        DescriptionCode O 0:1
      HandlingOSIInstructions
        Description M 1:1
        DescriptionCode O 0:1
      IncludedCustomsNote
        ContentCode O 0:1
        Content M 1:1
        SubjectCode O 0:1
        CountryID O 0:1
      AssociatedReferenceDocument O 0:n
        ID M 1:1
        IssueDateTime O 0:1
        TypeCode M 1:1
        Name O 0:1
`);
