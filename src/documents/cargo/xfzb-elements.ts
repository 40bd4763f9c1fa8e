/** Elements of the house waybill (XFZB 4.00) in their order, after the public mapping of ONE Record. What is not stated there has no mark. */
import { elementTable } from './elements.ts';

export const xfzbElements = elementTable(`
HouseWaybill
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
    IncludedHeaderNote
      ContentCode O 0:1
      Content O 0:1
    SignatoryConsignorAuthentication
      Signatory M 1:1
    SignatoryCarrierAuthentication
      ActualDateTime M 1:1
      Signatory M 1:1
      IssueAuthenticationLocation
        Name O 0:1
  MasterConsignment
    IncludedTareGrossWeightMeasure O 0:1 @unitCode
    TotalPieceQuantity O 0:1
    TransportContractDocument
      ID O 0:1
    OriginLocation
      ID M 1:1
      Name O 0:1
    FinalDestinationLocation
      ID M 1:1
      Name O 0:1
    IncludedHouseConsignment
      ID O 0:1
      AdditionalID O 0:1
      AssociatedReferenceID O 0:1
      NilCarriageValueIndicator O 0:1
      DeclaredValueForCarriageAmount O 0:1 @currencyID
      NilCustomsValueIndicator O 0:1
      DeclaredValueForCustomsAmount O 0:1 @currencyID
      NilInsuranceValueIndicator O 0:1
      InsuranceValueAmount O 0:1 @currencyID
      TotalChargePrepaidIndicator M 1:1
      WeightTotalChargeAmount M 1:1 @currencyID
      ValuationTotalChargeAmount O 0:1 @currencyID
      TaxTotalChargeAmount O 0:1 @currencyID
      TotalDisbursementPrepaidIndicator M 1:1
      AgentTotalDisbursementAmount O 0:1 @currencyID
      CarrierTotalDisbursementAmount O 0:1 @currencyID
      TotalPrepaidChargeAmount O 0:1 @currencyID
      TotalCollectChargeAmount O 0:1 @currencyID
      IncludedTareGrossWeightMeasure M 1:1 @unitCode
      GrossVolumeMeasure O 0:1 @unitCode
      ConsignmentItemQuantity O 0:1
      PackageQuantity O 0:1
      TotalPieceQuantity M 1:1
      SummaryDescription M 1:1
      FreightRateTypeCode
      ConsignorParty M 1:1
        PrimaryID O 0:1 @schemeAgencyID
        AdditionalID O 0:1
        Name M 1:1
        AccountID O 0:1
        PostalStructuredAddress C 1:1
          PostcodeCode O 0:1
          StreetName O 0:1
          CityName M 1:1
          CountryID M 1:1
          CountryName O 0:1
          CountrySubDivisionName O 0:1
          PostOfficeBox O 0:1
          CityID O 0:1
          CountrySubDivisionID O 0:1
        DefinedTradeContact C 1:1
          PersonName O 0:1
          DepartmentName O 0:1
          DirectTelephoneCommunication O 0:1
            CompleteNumber O 0:1
          FaxCommunication O 0:1
            CompleteNumber O 0:1
          URIEmailCommunication O 0:1
            URIID O 0:1
          TelexCommunication O 0:1
            CompleteNumber O 0:1
      ConsigneeParty M 1:1
        PrimaryID O 0:1 @schemeAgencyID
        AdditionalID O 0:1
        Name M 1:1
        AccountID O 0:1
        PostalStructuredAddress C 1:1
          PostcodeCode O 0:1
          StreetName O 0:1
          CityName M 1:1
          CountryID M 1:1
          CountryName O 0:1
          CountrySubDivisionName O 0:1
          PostOfficeBox O 0:1
          CityID O 0:1
          CountrySubDivisionID O 0:1
        DefinedTradeContact C 1:1
          PersonName O 0:1
          DepartmentName O 0:1
          DirectTelephoneCommunication O 0:1
            CompleteNumber O 0:1
          FaxCommunication O 0:1
            CompleteNumber O 0:1
          URIEmailCommunication O 0:1
            URIID O 0:1
          TelexCommunication O 0:1
            CompleteNumber O 0:1
      FreightForwarderParty O 0:1
        PrimaryID O 0:1 @schemeAgencyID
        AdditionalID O 0:1
        Name M 1:1
        AccountID O 0:1
        PostalStructuredAddress
          PostcodeCode O 0:1
          StreetName O 0:1
          CityName M 1:1
          CountryID M 1:1
          CountryName O 0:1
          CountrySubDivisionName O 0:1
          PostOfficeBox O 0:1
          CityID O 0:1
          CountrySubDivisionID O 0:1
        DefinedTradeContact C 1:1
          PersonName O 0:1
          DepartmentName O 0:1
          DirectTelephoneCommunication O 0:1
            CompleteNumber O 0:1
          FaxCommunication O 0:1
            CompleteNumber O 0:1
          URIEmailCommunication O 0:1
            URIID O 0:1
          TelexCommunication O 0:1
            CompleteNumber O 0:1
      AssociatedParty
        PrimaryID O 0:1 @schemeAgencyID
        AdditionalID O 0:1
        Name M 1:1
        RoleCode M 1:1
        Role
        PostalStructuredAddress
          PostcodeCode O 0:1
          StreetName O 0:1
          CityName M 1:1
          CountryID M 1:1
          CountryName O 0:1
          CountrySubDivisionName O 0:1
          PostOfficeBox O 0:1
          CityID O 0:1
          CountrySubDivisionID O 0:1
          SpecifiedAddressLocation
            ID O 0:1
            Name O 0:1
            TypeCode O 0:1
        DefinedTradeContact C 1:1
          PersonName O 0:1
          DepartmentName O 0:1
          DirectTelephoneCommunication O 0:1
            CompleteNumber O 0:1
          FaxCommunication O 0:1
            CompleteNumber O 0:1
          URIEmailCommunication O 0:1
            URIID O 0:1
          TelexCommunication O 0:1
            CompleteNumber O 0:1
      ApplicableTransportCargoInsurance
        CoverageInsuranceParty
          Role O 0:1
      OriginLocation
        ID M 1:1
        Name O 0:1
      FinalDestinationLocation
        ID M 1:1
        Name O 0:1
      SpecifiedLogisticsTransportMovement
        StageCode M 1:1
        ModeCode O 0:1
        Mode O 0:1
        ID O 0:1
        SequenceNumeric O 0:1
        UsedLogisticsTransportMeans
          Name O 0:1
        ArrivalEvent
          ScheduledOccurrenceDateTime O 0:1
          OccurrenceArrivalLocation
            ID O 0:1
            Name O 0:1
            TypeCode O 0:1
        DepartureEvent
          ScheduledOccurrenceDateTime O 0:1
          OccurrenceDepartureLocation
            ID O 0:1
            Name O 0:1
            TypeCode O 0:1
      UtilizedLogisticsTransportEquipment O 0:n
        ID O 0:1
        CharacteristicCode O 0:1
        Characteristic O 0:1
        AffixedLogisticsSeal
          ID O 0:1
      HandlingSPHInstructions O 0:n
        Description O 0:1
        DescriptionCode M 1:1
      HandlingSSRInstructions O 0:n
        Description M 1:1
        DescriptionCode O 0:1
      HandlingOSIInstructions O 0:n
        Description M 1:1
        DescriptionCode O 0:1
      IncludedAccountingNote O 0:n
        ContentCode M 1:1
        Content M 1:1
      IncludedCustomsNote O 0:n
        ContentCode O 0:1
        Content M 1:1
        SubjectCode O 0:1
        CountryID O 0:1
      AssociatedReferenceDocument O 0:n
        ID M 1:1
        IssueDateTime O 0:1
        TypeCode M 1:1
        Name O 0:1
      AssociatedConsignmentCustomsProcedure
        GoodsStatusCode O 0:1
      ApplicableOriginCurrencyExchange
        SourceCurrencyCode M 1:1
      ApplicableDestinationCurrencyExchange O 0:1
        TargetCurrencyCode M 1:1
        MarketID O 0:1
        ConversionRate O 0:1
      ApplicableLogisticsServiceCharge
        ServiceTypeCode O 0:1
      ApplicableLogisticsAllowanceCharge O 0:n
        ID M 1:1
        Reason O 0:1
        ActualAmount M 1:1 @currencyID
        PartyTypeCode M 1:1
      IncludedHouseConsignmentItem
        SequenceNumeric O 0:1
        TypeCode M 1:1 @listAgencyID
        GrossWeightMeasure M 1:1 @unitCode
        GrossVolumeMeasure O 0:1 @unitCode
        TotalChargeAmount O 0:1 @currencyID
        PackageQuantity O 0:1
        PieceQuantity M 1:1
        VolumetricFactor O 0:1
        Information O 0:1
        NatureIdentificationTransportCargo
          Identification M 1:1
        OriginCountry
          ID O 0:1
        AssociatedUnitLoadTransportEquipment O 0:n
          ID M 1:1
          TareWeightMeasure O 0:1 @unitCode
          LoadedPackageQuantity O 0:1
          CharacteristicCode M 1:1
          OperatingParty
            PrimaryID M 1:1 @schemeAgencyID
        TransportLogisticsPackage O 0:n
          ItemQuantity M 1:1
          GrossWeightMeasure O 0:1 @unitCode
          LinearSpatialDimension
            WidthMeasure M 1:1 @unitCode
            LengthMeasure M 1:1 @unitCode
            HeightMeasure M 1:1 @unitCode
        ApplicableFreightRateServiceCharge
          CategoryCode O 0:1
          CommodityItemID O 0:1
          ChargeableWeightMeasure M 1:1 @unitCode
          AppliedRate
          AppliedAmount @currencyID
        AssociatedReferenceDocument O 0:n
          ID M 1:1
          IssueDateTime O 0:1
          TypeCode M 1:1
          Name O 0:1
        SpecifiedRateCombinationPointLocation
          ID O 0:1
`);
