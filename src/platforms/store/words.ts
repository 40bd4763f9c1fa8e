/** Headings that exports use for each field, in English, Chinese, German, French and Spanish; the likelier first. */
import type { Field } from './mapping.ts';

/** Letters and digits alone count: `Order No.` is `order no`. */
export const bareHeading = (heading: string): string =>
  heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const table: Readonly<Partial<Record<Field, string>>> = {
  order:
    'order number|order no|order id|order|order reference|orderid|ordernumber|order sn|订单编号|订单号|订单id|bestellnummer|bestellnr|bestell nr|auftragsnummer|auftragsnr|' +
    'numero de commande|n de commande|commande|reference de commande|numero de pedido|n de pedido|pedido',
  placed_on:
    'order date|date of order|ordered on|order time|created at|order created|date created|placed on|purchase date|date|下单时间|下单日期|订单日期|创建时间|' +
    'bestelldatum|auftragsdatum|datum|date de commande|date de la commande|fecha de pedido|fecha del pedido|fecha',
  status:
    'order status|status|state of order|订单状态|状态|bestellstatus|auftragsstatus|statut|statut de la commande|etat|estado|estado del pedido',
  company:
    'company|company name|firm|business name|公司|公司名|公司名称|收货人公司|收件人公司|firma|unternehmen|societe|entreprise|raison sociale|empresa',
  city: 'city|town|suburb|城市|收货城市|收件人城市|收货人城市|ort|stadt|ville|ciudad|poblacion|localidad',
  region:
    'state|province|region|state province|county|province state|省|省份|州|州 省|省 州|收货人州 省|bundesland|kanton|departement|provincia|estado provincia',
  postcode:
    'postcode|postal code|zip|zip code|zipcode|zip postal code|post code|postalcode|邮编|邮政编码|plz|postleitzahl|code postal|cp|codigo postal',
  country:
    'country|country code|country region|destination|destination country|国家|收货国家|国家二字码|目的国|国家 地区|land|lieferland|zielland|pays|pais',
  phone:
    'phone|telephone|phone number|mobile|tel|contact number|cell phone|电话|联系电话|手机|手机号|收货人电话|收件人电话|telefon|telefonnummer|handy|telefone|telefono|movil',
  email:
    'email|e mail|email address|buyer email|customer email|邮箱|电子邮箱|邮件|e mail adresse|courriel|adresse e mail|correo|correo electronico',
  eori: 'eori|eori number|eori no|eori号|eori nummer|numero eori',
  vat: 'vat|vat number|vat no|vat id|vat registration number|税号 vat|vat税号|ust idnr|ust id|umsatzsteuer id|uid|numero de tva|tva intracommunautaire|nif iva',
  tax_id:
    'tax id|tax number|tax identification number|buyer tax id|税号|收货人税号|收件人税号|买家税号|steuernummer|numero fiscal|nif|cpf|rut',
  sku: 'sku|item number|item no|product code|item code|product id|model no|model|article number|货号|产品编号|商品编号|商品编码|sku编码|artikelnummer|artikelnr|artikel nr|reference|ref|codigo|codigo de articulo|referencia',
  quantity:
    'quantity|qty|pieces|pcs|units|item quantity|数量|商品数量|产品数量|件数|menge|anzahl|stuck|stuckzahl|quantite|qte|cantidad|unidades',
  unit_price:
    'unit price|price each|item price|price per unit|单价|商品单价|产品单价|einzelpreis|stuckpreis|preis pro stuck|prix unitaire|precio unitario|precio por unidad',
  line_total:
    'line total|item total|line amount|row total|extended price|行总价|商品小计|positionssumme|zeilensumme|gesamtpreis position|total ligne|montant ligne|importe linea',
  goods_total:
    'subtotal|goods total|goods value|items total|item subtotal|merchandise total|product total|商品总价|商品金额|产品总金额|商品总金额|warenwert|zwischensumme|artikelsumme|' +
    'sous total|total articles|total marchandises|subtotal articulos|total productos',
  currency: 'currency|currency code|币种|货币|币种缩写|wahrung|waehrung|devise|monnaie|moneda|divisa',
  shipping:
    'shipping|shipping cost|shipping fee|freight|postage|shipping price|delivery fee|运费|物流费用|买家支付运费|versand|versandkosten|frais de port|frais de livraison|port|gastos de envio|envio',
  discount: 'discount|discount amount|coupon amount|折扣|优惠|优惠金额|rabatt|nachlass|remise|reduction|descuento',
  service:
    'shipping method|shipping service|delivery method|carrier service|ship method|service|物流方式|运输方式|配送方式|versandart|lieferart|mode de livraison|mode d expedition|metodo de envio',
};

/** Several columns make these up: each alternative is a list, all of which must be there; a word in brackets may be. */
export const joined: Readonly<Record<'name' | 'address' | 'title', readonly string[]>> = {
  name: [
    'first name+last name',
    'vorname+nachname',
    'prenom+nom',
    'nombre+apellidos',
    'nombre+apellido',
    'full name',
    'recipient name',
    'recipient',
    'receiver',
    'receiver name',
    'consignee',
    'consignee name',
    'contact name',
    'customer name',
    'ship to',
    'ship to name',
    'name',
    '收件人',
    '收货人',
    '收件人姓名',
    '收货人姓名',
    '收货人名称',
    '客户姓名',
    'empfanger',
    'empfangername',
    'kunde',
    'destinataire',
    'nom complet',
    'nom',
    'destinatario',
    'nombre',
  ],
  address: [
    'address line 1+(address line 2)+(address line 3)',
    'address 1+(address 2)+(address 3)',
    'address1+(address2)+(address3)',
    'street 1+(street 2)',
    'street+(street 2)',
    'street address+(apartment)',
    'street address 1+(street address 2)',
    'address',
    'full address',
    '地址1+(地址2)',
    '详细地址',
    '收货地址',
    '街道',
    '地址',
    'strasse+hausnummer+(adresszusatz)',
    'strasse+(adresszusatz)',
    'strasse und hausnummer+(adresszusatz)',
    'anschrift',
    'adresse',
    'adresse 1+(adresse 2)',
    'rue+(complement d adresse)',
    'rue',
    'direccion 1+(direccion 2)',
    'direccion',
    'calle',
  ],
  title: [
    'product name',
    'item name',
    'item title',
    'product title',
    'item',
    'product',
    'description',
    'title',
    'goods',
    '商品名称',
    '产品名称',
    '品名',
    '商品',
    '产品',
    '商品标题',
    'artikelbezeichnung',
    'artikelname',
    'artikel',
    'bezeichnung',
    'produkt',
    'produit',
    'article',
    'designation',
    'libelle',
    'producto',
    'articulo',
    'descripcion',
  ],
};

export const words: Readonly<Partial<Record<Field, readonly string[]>>> = Object.fromEntries(
  Object.entries(table).map(([field, list]) => [field, list.split('|')]),
);

/** Amounts of which the heading does not say whether they are of the line or of the order, with tax and freight or without. */
export const unclearAmounts: readonly string[] = [
  'price',
  'amount',
  'total',
  'order total',
  'order amount',
  'grand total',
  'total price',
  '金额',
  '价格',
  '总价',
  '订单金额',
  '总金额',
  '合计',
  'preis',
  'betrag',
  'summe',
  'gesamt',
  'gesamtbetrag',
  'gesamtsumme',
  'prix',
  'montant',
  'precio',
  'importe',
];
